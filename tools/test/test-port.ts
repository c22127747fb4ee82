/** Port of the finished site while it is tested, unless PORT says another: `npm run dev` may be on 3000. */
export const TEST_PORT = 4100

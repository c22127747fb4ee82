# Builds the site and serves it with nginx: docs/deploying.md.
FROM node:22-trixie-slim@sha256:7b8a0c89c54499bee567618f96578e1a12a800f062fbdbfd1fb6a443fa6f6284 AS build
WORKDIR /site
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
ARG SITE_URL
ARG BASE_PATH
ARG REPOSITORY_URL
RUN npm run build

# Runs as user 101 and writes only to /tmp, so its file system may be read-only.
FROM nginxinc/nginx-unprivileged:1.29-alpine@sha256:0c79d56aee561a1d81c63f00eee5fb5fe29279560cdc55e91425133104c7fbe6
ARG BASE_PATH
ENV BASE_PATH=${BASE_PATH}
COPY <<EOF /etc/nginx/conf.d/default.conf
server {
  listen 8080;
  root /srv/site;
  include /etc/nginx/site.conf;
}
EOF
COPY --from=build /site/.site/hosts/nginx.conf /etc/nginx/site.conf
COPY --from=build /site/out /srv/site${BASE_PATH}
HEALTHCHECK CMD wget -q -O /dev/null "http://127.0.0.1:8080$BASE_PATH/robots.txt"

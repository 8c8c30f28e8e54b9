# La Loge in a small image, with one volume for all that it keeps:
#     docker build -t laloge .
#     docker run --volume laloge:/data laloge
FROM python:3.13-slim AS build
WORKDIR /src
COPY . .
RUN python -m pip wheel --wheel-dir /wheels ".[postgresql]"

FROM python:3.13-slim
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels \
    python -m pip install --no-cache-dir --no-index --find-links /wheels "laloge[postgresql]"
RUN useradd --uid 10001 --no-create-home --home-dir /data laloge \
    && mkdir /data \
    && chown 10001:10001 /data
ENV LALOGE_CONFIG=/data/config.toml \
    LALOGE_DATABASE_URL=sqlite:////data/laloge.sqlite3 \
    PYTHONUNBUFFERED=1
WORKDIR /data
VOLUME /data
USER 10001:10001
HEALTHCHECK --interval=1m --timeout=10s --start-period=30s CMD ["laloge", "check"]
ENTRYPOINT ["laloge"]
CMD ["run"]

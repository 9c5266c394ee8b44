# syntax=docker/dockerfile:1
# One image per service:
#   docker build --build-arg SERVICE=referral-service --build-arg PORT=8081 -t fairway/referral-service:0.1.0 .
#
# Base images are named by an exact tag here. Whoever publishes images pins them by digest as well, by the same
# arguments: --build-arg RUNTIME=docker.io/library/eclipse-temurin:25.0.3_9-jre-noble@sha256:...
ARG BUILD=docker.io/library/maven:3.9.16-eclipse-temurin-25-noble
ARG RUNTIME=docker.io/library/eclipse-temurin:25.0.3_9-jre-noble

FROM ${BUILD} AS build
ARG SERVICE
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -Dquick -Dmaven.test.skip=true -pl local,${SERVICE} -am package

# The runtime's own JVM makes the cache, from a start without any server, at the path where it will be used.
FROM ${RUNTIME} AS train
ARG SERVICE
COPY --from=build /src/${SERVICE}/target/quarkus-app/ /opt/fairway/
COPY --from=build /src/packaging/image/jvm.options /opt/fairway/
COPY --from=build /src/local/target/classes/ /opt/local/classes/
RUN ["java", "-cp", "/opt/local/classes", "org.fairway.local.aot.AotTool", \
     "/opt/fairway", "/opt/fairway/app.aot", "/tmp/aot", "@/opt/fairway/jvm.options"]

FROM ${RUNTIME}
ARG SERVICE
ARG PORT
LABEL org.opencontainers.image.title="fairway ${SERVICE}" \
      org.opencontainers.image.licenses="Apache-2.0"
# Everything at once and from one stage: the cache knows its jars by size and time.
COPY --from=train /opt/fairway/ /opt/fairway/
WORKDIR /opt/fairway
ENV QUARKUS_HTTP_PORT=${PORT} QUARKUS_HTTP_HOST=0.0.0.0
EXPOSE ${PORT}
# Any user will do: all files are readable by all, and only /tmp is written to.
USER 10001:10001
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx16m", "-cp", "/opt/fairway/quarkus-run.jar", "org.fairway.platform.web.HealthProbe"]
ENTRYPOINT ["java", "@/opt/fairway/jvm.options", "-XX:AOTCache=/opt/fairway/app.aot", "-jar", "/opt/fairway/quarkus-run.jar"]

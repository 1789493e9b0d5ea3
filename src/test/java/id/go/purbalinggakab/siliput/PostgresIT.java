package id.go.purbalinggakab.siliput;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.engine.DeployedFile;
import id.go.purbalinggakab.siliput.engine.DeployedFile.Result;
import id.go.purbalinggakab.siliput.engine.Deployments;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.testing.KeptWebApplications;
import id.go.purbalinggakab.siliput.testing.Postgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real installation's profile on a real PostgreSQL: schema, deployment, restart, and REST without a back door. */
class PostgresIT {

    private static final String PASSWORD = "Rahasia-Sekali-2026";
    private static final String ADMIN = "admin";
    private static final String CLERK = "rina";
    private static final String TABLES =
            "select count(*) from information_schema.tables where table_schema = 'public' and table_name like :name";

    private final String database = Postgres.newDatabase();
    private final KeptWebApplications others = new KeptWebApplications();

    @AfterEach
    void giveBack() {
        others.giveBack();
    }

    @Test
    void startsTwiceAndKeepsItsDoorsShut() throws IOException, InterruptedException {
        long deployments;
        try (var application = start()) {
            var jdbc = application.getBean(JdbcClient.class);
            assertThat(tables(jdbc, "act\\_%")).isEqualTo(49);
            assertThat(tables(jdbc, "deployed\\_file")).isEqualTo(1);
            assertThat(application.getBean(Deployments.class).deployChanges())
                    .extracting(DeployedFile::result)
                    .containsOnly(Result.TIDAK_BERUBAH);
            deployments = deployments(application);
            assertThat(deployments).isPositive();
            refusesWhatNoFormSends(application);
            keepsWhatModelerSendsAsADraft(application);
        }
        try (var again = start()) {
            assertThat(deployments(again)).isEqualTo(deployments);
        }
    }

    private void refusesWhatNoFormSends(ConfigurableApplicationContext application)
            throws IOException, InterruptedException {
        clerk(application.getBean(IdentityService.class));
        var foreign = send(
                application,
                CLERK,
                "POST",
                "/process-definition/key/coverage/start",
                "{\"variables\":{\"answerDueAt\":{\"value\":\"2026-11-02T09:10:00.000+0700\",\"type\":\"Date\"}}}");
        assertThat(foreign.statusCode()).as(foreign.body()).isEqualTo(400);
        assertThat(foreign.body()).contains("[answerDueAt]").contains("wajib diisi.");
        var form =
                send(application, CLERK, "POST", "/process-definition/key/coverage/submit-form", "{\"variables\":{}}");
        assertThat(form.statusCode()).as(form.body()).isEqualTo(400);
        var message = send(application, CLERK, "POST", "/message", "{\"messageName\":\"coverage.requested\"}");
        assertThat(message.statusCode()).as(message.body()).isEqualTo(400);
        var inside = send(application, ADMIN, "POST", "/message", "{\"messageName\":\"coverage.postponed\"}");
        assertThat(inside.statusCode()).as(inside.body()).isEqualTo(403);
        var middle = send(
                application,
                ADMIN,
                "POST",
                "/process-definition/key/coverage/start",
                "{\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"coverEvent\"}]}");
        assertThat(middle.statusCode()).as(middle.body()).isEqualTo(403);
        var deletion = send(
                application,
                ADMIN,
                "DELETE",
                "/deployment/"
                        + application
                                .getBean(RepositoryService.class)
                                .createDeploymentQuery()
                                .list()
                                .get(0)
                                .getId(),
                "");
        assertThat(deletion.statusCode()).as(deletion.body()).isEqualTo(403);
    }

    private static void keepsWhatModelerSendsAsADraft(ConfigurableApplicationContext application)
            throws IOException, InterruptedException {
        var table = Files.readString(Path.of("processes/serviceLimits.dmn")).replace(">75<", ">80<");
        var body =
                "--grenze\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nPeringatan\r\n--grenze\r\nContent-Disposition: form-data; name=\"f\"; filename=\"batas.dmn\"\r\n\r\n%s\r\n--grenze--\r\n"
                        .formatted(table);
        var answer =
                send(application, ADMIN, "POST", "/deployment/create", body, "multipart/form-data; boundary=grenze");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("tersimpan sebagai draf Anda", "/bengkel/draf/");
        var jdbc = application.getBean(JdbcClient.class);
        assertThat(jdbc.sql("select owner from model_draft where title = 'Peringatan' and origin = 'MODELER'")
                        .query(String.class)
                        .single())
                .isEqualTo(ADMIN);
        assertThat(jdbc.sql("select count(*) from model_release")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static HttpResponse<String> send(
            ConfigurableApplicationContext application, String user, String method, String path, String body)
            throws IOException, InterruptedException {
        return send(application, user, method, path, body, "application/json");
    }

    private static HttpResponse<String> send(
            ConfigurableApplicationContext application,
            String user,
            String method,
            String path,
            String body,
            String type)
            throws IOException, InterruptedException {
        var port = application.getEnvironment().getRequiredProperty("local.server.port");
        var engine = application.getBean(ProcessEngine.class).getName();
        var login = Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/engine-rest/engine/" + engine + path))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body));
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static void clerk(IdentityService people) {
        var clerk = people.newUser(CLERK);
        clerk.setPassword(PASSWORD);
        people.saveUser(clerk);
        people.createMembership(CLERK, Role.AGENDARIS.group());
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(SiliputApplication.class)
                .profiles("postgres")
                .run(
                        "--SILIPUT_DB_URL=" + database,
                        "--SILIPUT_DB_USER=postgres",
                        "--SILIPUT_DB_PASSWORD=postgres",
                        "--SILIPUT_ADMIN_PASSWORD=" + PASSWORD,
                        "--server.port=0",
                        "--camunda.bpm.generate-unique-process-engine-name=true",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--siliput.archive.folder=target/test-data/postgres/archive",
                        "--siliput.mail.outbox=target/test-data/postgres/outbox");
    }

    private static long tables(JdbcClient jdbc, String name) {
        return jdbc.sql(TABLES).param("name", name).query(Long.class).single();
    }

    private static long deployments(ConfigurableApplicationContext application) {
        return application
                .getBean(RepositoryService.class)
                .createDeploymentQuery()
                .count();
    }
}

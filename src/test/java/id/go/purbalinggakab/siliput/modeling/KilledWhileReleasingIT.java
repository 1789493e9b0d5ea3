package id.go.purbalinggakab.siliput.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.SiliputApplication;
import id.go.purbalinggakab.siliput.testing.KeptWebApplications;
import id.go.purbalinggakab.siliput.testing.SecondJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;

/** A real kill in the middle of a release: either nothing of it is there afterwards, or all of it comes by itself. */
class KilledWhileReleasingIT {

    static final String TABLE = "processes/serviceLimits.dmn";

    @TempDir
    private Path folder;

    private final KeptWebApplications others = new KeptWebApplications();

    @AfterEach
    void giveBack() {
        others.giveBack();
    }

    @Test
    void nothingIsHalfDoneWhereverItDies() throws IOException {
        Files.createDirectories(folder.resolve("home/processes"));
        Files.write(folder.resolve("home").resolve(TABLE), limit("4"));

        dies("deploy");
        try (var application = starts()) {
            assertThat(amount(application)).isEqualTo(4);
            assertThat(application.getBean(ModelReleases.class).newest()).isEmpty();
            assertThat(application.getBean(ModelDrafts.class).open())
                    .singleElement()
                    .satisfies(draft -> assertThat(draft.state()).isEqualTo(Draft.State.OPEN));
        }

        dies("home");
        try (var application = starts()) {
            assertThat(amount(application)).isEqualTo(6);
            assertThat(Files.readAllBytes(folder.resolve("home").resolve(TABLE)))
                    .as("not written when it died")
                    .isEqualTo(limit("4"));
            assertThat(application.getBean(FolderDrafts.class).offers()).isEmpty();
            application.getBean(ReleasePoller.class).look();
            assertThat(Files.readAllBytes(folder.resolve("home").resolve(TABLE)))
                    .isEqualTo(limit("6"));
            assertThat(application.getBean(ModelReleases.class).newest())
                    .singleElement()
                    .satisfies(release -> assertThat(release.folder()).hasValue("Ditulis ke folder."));
            assertThat(application.getBean(FolderDrafts.class).offers()).isEmpty();
        }
        try (var application = starts()) {
            assertThat(amount(application)).isEqualTo(6);
            assertThat(application.getBean(FolderDrafts.class).offers()).isEmpty();
        }
    }

    private void dies(String where) {
        var killed = SecondJvm.run(
                DyingRelease.class, Stream.concat(Stream.of(where), settings()).toArray(String[]::new));
        assertThat(killed.exitCode()).as(killed.output()).isEqualTo(DyingRelease.EXIT_CODE);
    }

    private ConfigurableApplicationContext starts() {
        return new SpringApplicationBuilder(SiliputApplication.class)
                .run(settings().toArray(String[]::new));
    }

    private static int amount(ConfigurableApplicationContext application) {
        return ((Number) application
                        .getBean(DecisionService.class)
                        .evaluateDecisionTableByKey("serviceLimits", Map.of("service", "LIPUTAN_JAWABAN"))
                        .getSingleResult()
                        .getEntry("amount"))
                .intValue();
    }

    static byte[] limit(String amount) throws IOException {
        return Files.readString(Path.of(TABLE))
                .replaceFirst("(?s)(id=\"answerAmount\">\\s*<text>)4", "$1" + amount)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The one that has what was committed on its disk. */
    private String shippedDatabase() {
        var shipped = new YamlPropertiesFactoryBean();
        shipped.setResources(new ClassPathResource("application.yaml"));
        return shipped.getObject().getProperty("spring.datasource.url").replace("./data", folder.toString());
    }

    private Stream<String> settings() {
        return Stream.of(
                "--spring.datasource.url=" + shippedDatabase(),
                "--server.port=0",
                "--camunda.bpm.generate-unique-process-engine-name=true",
                "--camunda.bpm.job-execution.enabled=false",
                "--siliput.engine.home=" + folder.resolve("home"),
                "--siliput.demo-cases=false",
                "--siliput.modeling.pause=PT1H",
                "--siliput.archive.folder=" + folder.resolve("archive"),
                "--siliput.mail.outbox=" + folder.resolve("outbox"),
                "--siliput.publishing.folder=" + folder.resolve("public"),
                "--siliput.notification.polling=false",
                "--siliput.audit.seal.polling=false");
    }
}

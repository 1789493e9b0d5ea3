package id.go.purbalinggakab.siliput.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Demo users, whose password is in the README, are never shown to another computer by mistake. */
@ExtendWith(OutputCaptureExtension.class)
class DemoStaysHomeIT {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withInitializer(new DemoStaysHome()).withPropertyValues("siliput.demo=true");

    @ParameterizedTest
    @ValueSource(
            strings = {"server.address=0.0.0.0", "server.address=", "server.address=192.168.1.20", "server.port=80"})
    void aDemonstrationThatOthersReachIsRefused(String setting) {
        runner.withPropertyValues(setting).run(start -> assertThat(start)
                .getFailure()
                .isInstanceOf(RefusedStart.class)
                .hasMessageContainingAll(
                        "server.address=127.0.0.1",
                        "siliput.demo=false",
                        "SILIPUT_ADMIN_PASSWORD",
                        "demo-anywhere=true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.address=127.0.0.1", "server.address=::1", "server.address=localhost"})
    void aDemonstrationOnLoopbackStarts(String setting) {
        runner.withPropertyValues(setting).run(start -> assertThat(start).hasNotFailed());
    }

    @Test
    void oneSwitchOpensADemonstration() {
        runner.withPropertyValues("server.address=0.0.0.0", "siliput.demo-anywhere=true")
                .run(start -> assertThat(start).hasNotFailed());
    }

    @Test
    void whoeverStartsItReadsOneSentence(CapturedOutput output) {
        assertThatThrownBy(() -> shipped("--server.address=0.0.0.0")).isInstanceOf(RefusedStart.class);
        assertThat(output)
                .contains(
                        "APPLICATION FAILED TO START",
                        "Mode demo hanya untuk komputer sendiri",
                        "server.address 0.0.0.0")
                .doesNotContain("\tat ");
    }

    @Test
    void theShippedSettingsStart() {
        shipped();
    }

    /** As the Dockerfile sets it. */
    @Test
    void aContainerListensEverywhereWithoutDemo() {
        shipped("--spring.profiles.active=postgres", "--SILIPUT_ADDRESS=0.0.0.0");
    }

    private static void shipped(String... settings) {
        new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .run(settings)
                .close();
    }

    private static final class Nothing {}
}

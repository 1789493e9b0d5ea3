package id.go.purbalinggakab.siliput.webapps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Our scripts, judged by ESLint and run by Node, where the machine has both ({@code npm ci}); CI demands them. */
class ScriptsTest {

    private static final Path ESLINT = Path.of("node_modules/eslint/bin/eslint.js");
    private static final Path TESTS = Path.of("src/test/javascript");

    @Test
    void nothingInThemIsForbidden() throws Exception {
        passes(List.of(ESLINT.toString(), "--max-warnings", "0", "."));
    }

    @Test
    void theyComputeWhatTheyShould() throws Exception {
        var call = new ArrayList<>(List.of("--test"));
        try (var files = Files.list(TESTS)) {
            files.map(Path::toString).filter(file -> file.endsWith(".test.js")).forEach(call::add);
        }
        assertThat(call).hasSizeGreaterThan(1);
        passes(call);
    }

    private static void passes(List<String> arguments) throws IOException, InterruptedException {
        if (!Boolean.parseBoolean(System.getenv("SILIPUT_REQUIRE_NODE"))) {
            assumeTrue(Files.exists(ESLINT), "npm ci brings ESLint");
            assumeTrue(isThere(), "no Node");
        }
        var run = node(arguments).start();
        var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(said).isZero();
    }

    private static boolean isThere() throws InterruptedException {
        try {
            return node(List.of("--version")).start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        }
    }

    private static ProcessBuilder node(List<String> arguments) {
        var command = new ArrayList<>(List.of("node"));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true);
    }
}

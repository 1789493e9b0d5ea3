package id.go.purbalinggakab.siliput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.purbalinggakab.siliput.identity.RefusedStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.support.StaticApplicationContext;

/** What is written to is tried at the start. */
class WritableFoldersTest {

    @TempDir
    Path folder;

    @ConfigurationProperties("siliput.test.paper")
    record Paper(@DefaultValue("./data/paper") Path folder, @DefaultValue("./data/paper.key") Path keyFile) {}

    @Test
    void aFolderThatCannotBeWrittenIsNamedWithItsSetting() throws IOException {
        var taken = Files.writeString(folder.resolve("segel"), "bukan folder");
        assertThatThrownBy(() -> start(new Paper(taken, folder.resolve("paper.key"))))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining(taken.toString())
                .hasMessageContaining("siliput.test.paper.folder");
        assertThatThrownBy(() -> start(new Paper(folder, taken.resolve("paper.key"))))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("siliput.test.paper.key-file");
    }

    @Test
    void whatCanBeWrittenIsMadeAndLeftEmpty() throws IOException {
        var wanted = folder.resolve("baru/segel");
        start(new Paper(wanted, wanted.resolve("paper.key")));
        try (var content = Files.list(wanted)) {
            assertThat(content).isEmpty();
        }
    }

    private static void start(Paper settings) {
        try (var context = new StaticApplicationContext()) {
            context.getBeanFactory().registerSingleton("paper", settings);
            new WritableFolders(context).afterSingletonsInstantiated();
        }
    }
}

package id.go.purbalinggakab.siliput.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** What an earlier run released into the folder would be deployed again at the start. */
class FreshWorkshop implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            FileSystemUtils.deleteRecursively(Path.of("target", "workshop-data"));
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }
}

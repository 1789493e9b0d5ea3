package id.go.purbalinggakab.siliput;

import id.go.purbalinggakab.siliput.identity.RefusedStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * What stands under {@code ./data} by default is written to: a start that cannot do so says which setting is meant,
 * instead of letting a seal, a letter or a message fail weeks later.
 */
@Component
@RequiredArgsConstructor
class WritableFolders implements SmartInitializingSingleton {

    private static final String DATA = "./data/";

    private final ApplicationContext context;

    @Override
    public void afterSingletonsInstantiated() {
        context.getBeansWithAnnotation(ConfigurationProperties.class).values().stream()
                .filter(settings -> settings instanceof Record)
                .flatMap(WritableFolders::folders)
                .forEach(Folder::check);
    }

    private static Stream<Folder> folders(Object settings) {
        var prefix =
                settings.getClass().getAnnotation(ConfigurationProperties.class).value();
        return Stream.of(settings.getClass().getDeclaredConstructors()[0].getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(DefaultValue.class))
                .filter(parameter -> parameter.getType().equals(Path.class))
                .filter(parameter ->
                        parameter.getAnnotation(DefaultValue.class).value()[0].startsWith(DATA))
                .map(parameter -> Folder.of(settings, prefix, parameter.getName()));
    }

    private record Folder(String setting, Path path) {

        static Folder of(Object settings, String prefix, String name) {
            try {
                var component = settings.getClass().getDeclaredMethod(name);
                component.setAccessible(true);
                var path = ((Path) component.invoke(settings)).toAbsolutePath();
                var isFile = path.getFileName().toString().contains(".");
                return new Folder(
                        prefix + "." + DataObjectPropertyName.toDashedForm(name), isFile ? path.getParent() : path);
            } catch (ReflectiveOperationException broken) {
                throw new IllegalStateException(broken);
            }
        }

        void check() {
            try {
                Files.createDirectories(path);
                Files.delete(Files.createTempFile(path, "periksa-", ".tmp"));
            } catch (IOException closed) {
                throw new RefusedStart("Folder %s tidak dapat ditulisi (pengaturan %s). Beri akun aplikasi hak tulis"
                                .formatted(path, setting)
                        + " di sana, atau isi pengaturan itu dengan folder lain.");
            }
        }
    }
}

package id.go.purbalinggakab.siliput.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends DocumentStoreContract {

    @TempDir
    Path folder;

    private DocumentStore store;

    @Override
    DocumentStore store() {
        store = store == null ? new FolderStore(new ArchiveSettings(folder.resolve("arsip"))) : store;
        return store;
    }

    private Path files() {
        return folder.resolve("arsip").resolve("berkas");
    }

    @Override
    int held() {
        try (var all = Files.walk(files())) {
            return (int) all.filter(Files::isRegularFile).count();
        } catch (IOException nothingYet) {
            return 0;
        }
    }

    /** A file lies where the folder should be. */
    @Override
    void gone() {
        write(() -> Files.createFile(files()));
    }

    @Override
    void back() {
        write(() -> Files.delete(files()));
    }

    @Override
    void opened() {
        write(() ->
                Files.setPosixFilePermissions(folder.resolve("arsip"), PosixFilePermissions.fromString("rwxr-x--x")));
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void write(Step step) {
        try {
            step.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

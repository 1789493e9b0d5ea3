package id.go.purbalinggakab.siliput.modeling;

import id.go.purbalinggakab.siliput.engine.ModelFolders;
import id.go.purbalinggakab.siliput.identity.Officers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes each release into the installation's folder, so that there is one source. What somebody changed there meanwhile
 * is left alone; what fails is told and leaves the release as it is.
 */
@Component
@RequiredArgsConstructor
class ReleaseFolder {

    private static final int SECONDS = 20;
    private static final int LONGEST = 500;

    private final ReleaseTable releases;
    private final Contents contents;
    private final ModelFolders folders;
    private final RunningModels models;
    private final Officers officers;

    /**
     * The oldest release that is not there yet. Writers wait for each other on all nodes, so a late one finds nothing left
     * and overwrites nothing newer; one that dies leaves a single release for the next to write again.
     *
     * @return whether there was one
     */
    @Transactional
    public boolean writeNext() {
        releases.lockFolder();
        var oldest = releases.unwritten();
        oldest.ifPresent(this::write);
        return oldest.isPresent();
    }

    void write(Release release) {
        var words = folders.home()
                .map(home -> written(home, release))
                .orElse("Tidak ditulis ke folder: siliput.engine.home tidak diatur.");
        releases.folder(release.number(), words.length() > LONGEST ? words.substring(0, LONGEST) : words);
        var running = DraftCheck.contents(models.files());
        var changed = new TreeMap<String, byte[]>();
        release.files().keySet().stream()
                .filter(running::containsKey)
                .forEach(file -> changed.put(file, running.get(file)));
        var diagrams = ReleaseSet.of(changed, running).diagrams();
        diagrams.addAll(release.withdrawn());
        folders.released(diagrams, running);
    }

    private String written(Path home, Release release) {
        var left = new ArrayList<String>();
        var done = new ArrayList<String>();
        try {
            for (var one : release.files().entrySet()) {
                var target = home.resolve(one.getKey()).normalize();
                var after = contents.find(one.getValue().after());
                if (!target.startsWith(home.normalize()) || isOthers(target, one.getValue())) {
                    left.add(one.getKey());
                } else {
                    put(target, after);
                    done.add(one.getKey());
                }
            }
        } catch (IOException broken) {
            return "Folder tidak dapat ditulis: " + broken.getMessage();
        }
        var told = left.isEmpty()
                ? "Ditulis ke folder."
                : "Tidak ditimpa karena di folder sudah diubah orang: %s (lihat Dari folder)."
                        .formatted(String.join(", ", left));
        return done.isEmpty() || !isWorkTree(home) ? told : told + " " + commit(home, release, done);
    }

    /** Neither what stood before nor what is released now. */
    private static boolean isOthers(Path target, Release.Step step) throws IOException {
        if (!Files.exists(target)) {
            return false;
        }
        var lies = Contents.hash(Files.readAllBytes(target));
        return !lies.equals(step.before()) && !lies.equals(step.after());
    }

    /** Whole or not at all: nobody reads half a file. */
    private static void put(Path target, Optional<byte[]> after) throws IOException {
        if (after.isEmpty()) {
            Files.deleteIfExists(target);
            return;
        }
        var content = after.get();
        if (Files.exists(target) && Arrays.equals(Files.readAllBytes(target), content)) {
            return;
        }
        Files.createDirectories(target.getParent());
        var beside = Files.createTempFile(target.getParent(), ".rilis", ".tmp");
        Files.write(beside, content);
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isWorkTree(Path home) {
        for (var folder = home.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return true;
            }
        }
        return false;
    }

    private String commit(Path home, Release release, List<String> files) {
        var author =
                officers.nameOf(release.by()).replaceAll("[<>\\p{Cntrl}]", " ").strip();
        var add = new ArrayList<>(List.of("add", "--"));
        add.addAll(files);
        var commit = new ArrayList<>(List.of(
                "commit",
                "--quiet",
                "--author=%s <%s@siliput>".formatted(author, release.by().replaceAll("[^A-Za-z0-9._-]", "_")),
                "--message=Rilis %d: %s\n\n%s".formatted(release.number(), release.title(), release.reason()),
                "--"));
        commit.addAll(files);
        try {
            return git(home, add).isEmpty() && git(home, commit).isEmpty()
                    ? "Tercatat dalam git."
                    : "git: " + git(home, List.of("status", "--short"));
        } catch (IOException missing) {
            return "git tidak dapat dijalankan: " + missing.getMessage();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "git terhenti.";
        }
    }

    /** @return what it complained about */
    private static String git(Path home, List<String> words) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of("git", "-C", home.toString(), "-c", "user.name=Siliput", "-c", "user.email=siliput@localhost"));
        command.addAll(words);
        var output = Files.createTempFile("siliput-git", ".txt");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "tidak selesai dalam %d detik".formatted(SECONDS);
            }
            return process.exitValue() == 0 && !words.get(0).equals("status")
                    ? ""
                    : Files.readString(output).strip();
        } finally {
            Files.delete(output);
        }
    }
}

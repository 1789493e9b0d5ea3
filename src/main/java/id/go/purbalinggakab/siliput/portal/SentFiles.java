package id.go.purbalinggakab.siliput.portal;

import id.go.purbalinggakab.siliput.archive.RefusedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.web.multipart.MultipartFile;

/** Files that come in by a public page: few, of bounded size, each looked into by the archive. */
record SentFiles(List<MultipartFile> sent) {

    private static final int MOST = 3;
    private static final long LARGEST = 10L * 1024 * 1024;

    SentFiles {
        sent = sent == null
                ? List.of()
                : sent.stream().filter(file -> !file.isEmpty()).toList();
    }

    /**
     * @return empty where one of them is refused
     * @throws UncheckedIOException the archive is away
     */
    Optional<List<UUID>> kept(BiFunction<String, InputStream, UUID> archive) {
        if (sent.size() > MOST || sent.stream().anyMatch(file -> file.getSize() > LARGEST)) {
            return Optional.empty();
        }
        try {
            return Optional.of(sent.stream().map(file -> kept(file, archive)).toList());
        } catch (RefusedFile refused) {
            return Optional.empty();
        }
    }

    private static UUID kept(MultipartFile file, BiFunction<String, InputStream, UUID> archive) {
        try (var content = file.getInputStream()) {
            return archive.apply(Optional.ofNullable(file.getOriginalFilename()).orElse("berkas"), content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Why not, said to who sent them. */
    static String refusal(String accepted) {
        return "Lampiran Anda tidak dapat diterima. Yang diterima: %s, yang utuh; paling banyak %d, masing-masing 10 MB."
                .formatted(accepted, MOST);
    }

    static final String AWAY =
            "Lampiran belum dapat disimpan: arsip sedang terganggu. Tulisan Anda ada di bawah. Kirim lagi beberapa saat"
                    + " lagi, atau kirim dahulu tanpa lampiran.";
}

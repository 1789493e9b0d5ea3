package id.go.purbalinggakab.siliput.modeling.web;

import id.go.purbalinggakab.siliput.modeling.ModelDrafts;
import id.go.purbalinggakab.siliput.modeling.RunningFile;
import id.go.purbalinggakab.siliput.modeling.RunningModels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files that come into a draft without a computer's folder: as they run, or new. */
@Controller
@RequestMapping("/bengkel/draf/{id}")
@RequiredArgsConstructor
class DraftAdditions {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{2,59}");

    private final ModelDrafts drafts;
    private final RunningModels models;

    /** What a new file begins as. */
    enum Blank {
        FORM("forms/%s.html", "form.html"),
        DIAGRAM("processes/%s.bpmn", "process.bpmn");

        private final String file;
        private final String resource;

        Blank(String file, String resource) {
            this.file = file;
            this.resource = resource;
        }

        private byte[] content(String name) {
            try {
                return new ClassPathResource("modeling/blank/" + resource)
                        .getContentAsString(StandardCharsets.UTF_8)
                        .replace("NAME", name)
                        .getBytes(StandardCharsets.UTF_8);
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }
    }

    @PostMapping("/tambah")
    String running(
            @PathVariable UUID id,
            @RequestParam int versi,
            @RequestParam(defaultValue = "") String nama,
            Principal who,
            RedirectAttributes next) {
        var file = Optional.ofNullable(models.files().get(nama));
        return file.map(RunningFile::content)
                .map(content -> add(id, versi, nama, content, who, next))
                .orElseGet(() -> refused(id, "Pilih dahulu berkas yang berlaku.", next));
    }

    @PostMapping("/baru")
    String blank(
            @PathVariable UUID id,
            @RequestParam int versi,
            @RequestParam Blank jenis,
            @RequestParam(defaultValue = "") String nama,
            Principal who,
            RedirectAttributes next) {
        var name = nama.strip();
        if (!NAME.matcher(name).matches()) {
            return refused(
                    id,
                    "Nama berkas baru: 3 sampai 60 huruf dan angka tanpa spasi, diawali huruf kecil, misalnya askPermission.",
                    next);
        }
        var file = jenis.file.formatted(name);
        return models.files().containsKey(file)
                ? refused(id, file + " sudah ada dan berlaku; pilih nama lain atau tambahkan yang berlaku.", next)
                : add(id, versi, file, jenis.content(name), who, next);
    }

    private String add(UUID id, int version, String file, byte[] content, Principal who, RedirectAttributes next) {
        var known = drafts.find(id).filter(draft -> draft.files().containsKey(file));
        if (known.isPresent()) {
            return refused(id, file + " sudah ada di draf ini.", next);
        }
        var saved = drafts.save(id, version, Map.of(file, content), who.getName());
        if (saved.copied()) {
            next.addFlashAttribute(
                    "error",
                    "Orang lain baru saja mengubah draf ini; berkas masuk ke draf salinan. Bandingkan keduanya.");
        }
        return "redirect:/bengkel/draf/%s/editor?nama=%s".formatted(saved.draft(), file);
    }

    private static String refused(UUID id, String words, RedirectAttributes next) {
        next.addFlashAttribute("error", words);
        return "redirect:/bengkel/draf/" + id;
    }
}

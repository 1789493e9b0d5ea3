package id.go.purbalinggakab.siliput.modeling.web;

import id.go.purbalinggakab.siliput.engine.ModelProblem;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.modeling.Draft;
import id.go.purbalinggakab.siliput.modeling.Draft.DraftFile;
import id.go.purbalinggakab.siliput.modeling.Draft.State;
import id.go.purbalinggakab.siliput.modeling.DraftCheck;
import id.go.purbalinggakab.siliput.modeling.Materials;
import id.go.purbalinggakab.siliput.modeling.ModelDrafts;
import id.go.purbalinggakab.siliput.modeling.ModelName;
import id.go.purbalinggakab.siliput.modeling.Presence;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The editors of one file of a draft; what they save is a text like any other file that arrives. */
@Controller
@RequestMapping("/bengkel/draf/{id}")
@RequiredArgsConstructor
class EditorPages {

    /** The libraries draw with {@code style} attributes; everything else is as on all pages. */
    private static final String POLICY = "default-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline';"
            + " img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private final FoundDrafts found;
    private final ModelDrafts drafts;
    private final DraftCheck check;
    private final Materials materials;
    private final Officers officers;
    private final Presence presence;

    /**
     * What became of a text that was sent.
     *
     * @param page where the person works on; in another draft where somebody else was faster
     * @param file where that page loads and saves
     * @param draft the draft's own page
     * @param version of the file, as it lies there now
     */
    record Saved(
            String page,
            String file,
            String draft,
            String title,
            String version,
            String message,
            List<String> problems) {}

    @GetMapping("/editor")
    String page(@PathVariable UUID id, @RequestParam String nama, Model model, HttpServletResponse response) {
        var draft = found.draft(id);
        found.file(id, nama);
        if (!ModelName.isForm(nama)) {
            response.setHeader("Content-Security-Policy", POLICY);
        }
        model.addAttribute("draft", draft);
        model.addAttribute("nama", nama);
        model.addAttribute("version", version(draft, nama));
        model.addAttribute("requested", draft.state() != State.OPEN);
        model.addAttribute("kind", ModelName.isForm(nama) ? "form" : ModelName.isTable(nama) ? "table" : "diagram");
        return "modeling/editor";
    }

    @GetMapping("/isi")
    ResponseEntity<byte[]> content(@PathVariable UUID id, @RequestParam String nama) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(found.file(id, nama).mine());
    }

    @PutMapping("/isi")
    @ResponseBody
    Saved save(
            @PathVariable UUID id,
            @RequestParam String nama,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @RequestBody String text,
            Principal who) {
        if (text.isBlank() || text.length() > FoundDrafts.LONGEST) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "Belum tersimpan: isinya kosong atau lebih dari 2 MB.");
        }
        var before = found.draft(id);
        var known = found.file(id, nama).file();
        var saved = drafts.saveFile(id, known, version.replace("\"", ""), text, who.getName());
        var draft = found.draft(saved.draft());
        var problems = check.problems(draft).stream().map(ModelProblem::told).toList();
        return new Saved(
                address(draft, "editor", known),
                address(draft, "isi", known),
                "/bengkel/draf/" + draft.id(),
                draft.title(),
                version(draft, known),
                message(saved, before, problems.size()),
                problems);
    }

    /**
     * Asked by every open page now and then.
     *
     * @param version of the file, or of the draft as a whole
     */
    record Present(List<String> people, String version) {}

    @GetMapping("/hadir")
    @ResponseBody
    Present present(@PathVariable UUID id, @RequestParam Optional<String> nama, Principal who) {
        var draft = found.draft(id);
        return new Present(
                presence.others(id, who.getName()).stream()
                        .map(officers::nameOf)
                        .toList(),
                nama.map(file -> version(draft, file)).orElseGet(() -> "" + draft.version()));
    }

    @GetMapping("/bahan")
    @ResponseBody
    Materials.Offer materials(@PathVariable UUID id) {
        return materials.of(found.draft(id));
    }

    private String message(ModelDrafts.Saved saved, Draft before, int problems) {
        var told = saved.copied()
                ? before.state().isOpen()
                        ? "%s mengubah berkas ini lebih dulu; perubahan Anda tersimpan di draf salinan ini."
                                .formatted(officers.nameOf(before.last().by()))
                        : "Draf semula %s; perubahan Anda tersimpan di draf salinan ini."
                                .formatted(before.state().label())
                : saved.words();
        return told
                + (problems == 0
                        ? " Pemeriksaan tidak menemukan masalah. Berikutnya: kembali ke draf, uji coba, lalu rilis."
                        : " Sebelum rilis masih harus diperbaiki (%d):".formatted(problems));
    }

    private static String address(Draft draft, String part, String file) {
        return "/bengkel/draf/%s/%s?nama=%s".formatted(draft.id(), part, file);
    }

    /** The same where the same stands in the file. */
    private static String version(Draft draft, String file) {
        return Optional.ofNullable(draft.files().get(file))
                .map(DraftFile::content)
                .orElse("");
    }
}

package id.go.purbalinggakab.siliput.modeling.web;

import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.modeling.Draft;
import id.go.purbalinggakab.siliput.modeling.Draft.State;
import id.go.purbalinggakab.siliput.modeling.ModelDrafts;
import id.go.purbalinggakab.siliput.modeling.ModelDrafts.Saved;
import id.go.purbalinggakab.siliput.modeling.ModelName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files of a draft: sent, fetched, written on the spot, taken out. */
@Controller
@RequestMapping("/bengkel/draf/{id}")
@RequiredArgsConstructor
class DraftFiles {

    private final FoundDrafts found;
    private final ModelDrafts drafts;
    private final Officers officers;

    @PostMapping("/unggah")
    String upload(
            @PathVariable UUID id,
            @RequestParam int versi,
            @RequestParam(required = false) List<MultipartFile> berkas,
            Principal who,
            RedirectAttributes next) {
        var taken = new TreeMap<String, byte[]>();
        var refused = new ArrayList<String>();
        var twice = new TreeSet<String>();
        Stream.ofNullable(berkas)
                .flatMap(List::stream)
                .filter(one -> !one.isEmpty())
                .forEach(one -> {
                    var content = bytes(one);
                    var name = ModelName.of(String.valueOf(one.getOriginalFilename()), content);
                    if (name.isEmpty() || content.length > FoundDrafts.LONGEST) {
                        refused.add(String.valueOf(one.getOriginalFilename()));
                    } else if (taken.put(name.get(), content) != null) {
                        twice.add(name.get());
                    }
                });
        if (!twice.isEmpty()) {
            next.addFlashAttribute(
                    "error",
                    "Ada dua berkas bernama sama: %s. Tidak satu pun berkas disimpan; unggah lagi dengan yang benar saja."
                            .formatted(String.join(", ", twice)));
            return "redirect:/bengkel/draf/" + id;
        }
        if (!refused.isEmpty() || taken.isEmpty()) {
            next.addFlashAttribute(
                    "error",
                    refused.isEmpty()
                            ? "Pilih dahulu berkasnya: .bpmn, .dmn, atau .html."
                            : "Tidak diterima: %s. Hanya .bpmn, .dmn, dan .html, paling besar 2 MB, bernama huruf dan angka."
                                    .formatted(String.join(", ", refused)));
        }
        return taken.isEmpty()
                ? "redirect:/bengkel/draf/" + id
                : saved(drafts.save(found.draft(id).id(), versi, taken, who.getName()), taken.keySet(), id, next);
    }

    @GetMapping("/berkas")
    ResponseEntity<byte[]> download(@PathVariable UUID id, @RequestParam String nama) {
        return Downloads.of(nama, found.file(id, nama).mine());
    }

    @GetMapping("/ubah")
    String editor(@PathVariable UUID id, @RequestParam String nama, Model model) {
        model.addAttribute("draft", found.draft(id));
        model.addAttribute("nama", nama);
        model.addAttribute("isi", ModelName.text(found.file(id, nama).mine()));
        return "modeling/ubah";
    }

    @PostMapping("/ubah")
    String edit(
            @PathVariable UUID id,
            @RequestParam int versi,
            @RequestParam String nama,
            @RequestParam String isi,
            Principal who,
            RedirectAttributes next) {
        var text = isi.replace("\r\n", "\n");
        if (text.length() > FoundDrafts.LONGEST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Isi terlalu panjang, paling besar 2 MB.");
        }
        var known = found.file(id, nama).file();
        var written = Map.of(known, text.getBytes(StandardCharsets.UTF_8));
        return saved(drafts.save(id, versi, written, who.getName()), written.keySet(), id, next);
    }

    @GetMapping("/pratinjau")
    String preview(@PathVariable UUID id, @RequestParam String nama, Model model) {
        var file = found.file(id, nama);
        if (!ModelName.isForm(nama)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("draft", found.draft(id));
        model.addAttribute("nama", nama);
        model.addAttribute("html", FormPreview.of(ModelName.text(file.mine())));
        return "modeling/pratinjau";
    }

    @PostMapping("/keluarkan")
    String remove(
            @PathVariable UUID id,
            @RequestParam int versi,
            @RequestParam String nama,
            Principal who,
            RedirectAttributes next) {
        return told(id, nama + " dikeluarkan.", next, draft -> drafts.remove(draft.id(), versi, nama, who.getName()));
    }

    @PostMapping("/dasar")
    String takeOver(
            @PathVariable UUID id,
            @RequestParam int versi,
            @RequestParam String nama,
            Principal who,
            RedirectAttributes next) {
        return told(
                id,
                nama + " kini berdasar pada yang berlaku; isi draf tidak berubah.",
                next,
                draft -> drafts.takeOver(draft.id(), versi, nama, who.getName()));
    }

    @PostMapping("/buang")
    String drop(@PathVariable UUID id, @RequestParam int versi, Principal who, RedirectAttributes next) {
        return told(id, "Draf dibuang.", next, draft -> drafts.drop(draft.id(), versi, who.getName()));
    }

    private String saved(Saved saved, Set<String> files, UUID id, RedirectAttributes next) {
        if (saved.copied()) {
            var other = found.draft(id);
            next.addFlashAttribute(
                    "error",
                    "%s baru saja mengubah draf \"%s\". Perubahan Anda tidak hilang: tersimpan di draf salinan ini. Bandingkan, lalu buang salah satunya."
                            .formatted(officers.nameOf(other.last().by()), other.title()));
        } else {
            next.addFlashAttribute(
                    "done",
                    "%s Berkas: %s. Baca hasil pemeriksaannya di bawah; belum ada yang berlaku sebelum dirilis."
                            .formatted(saved.words(), String.join(", ", files)));
        }
        return "redirect:/bengkel/draf/" + saved.draft();
    }

    private String told(UUID id, String words, RedirectAttributes next, Predicate<Draft> deed) {
        var draft = found.draft(id);
        var done = deed.test(draft);
        next.addFlashAttribute(
                done ? "done" : "error",
                done
                        ? draft.state() == State.OPEN ? words : words + " Permintaan rilis batal; minta lagi."
                        : "Draf ini baru saja diubah orang lain; lihat isinya sekarang, lalu ulangi.");
        return "redirect:/bengkel/draf/" + id;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

package id.go.purbalinggakab.siliput.modeling.web;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.identity.CurrentUser;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.modeling.Comparison;
import id.go.purbalinggakab.siliput.modeling.ModelMigrations;
import id.go.purbalinggakab.siliput.modeling.ModelReleases;
import id.go.purbalinggakab.siliput.modeling.RefusedRelease;
import id.go.purbalinggakab.siliput.modeling.Release;
import id.go.purbalinggakab.siliput.modeling.ReleaseNow;
import java.security.Principal;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A release as it was: who, why, what changed, and the way back. */
@Controller
@RequestMapping("/bengkel/rilis/{number}")
@RequiredArgsConstructor
class ReleasePages {

    private final ModelReleases releases;
    private final ReleaseNow now;
    private final ModelMigrations migrations;
    private final Officers officers;
    private final CurrentUser user;

    @GetMapping
    String page(@PathVariable int number, Model model) {
        var release = found(number);
        model.addAttribute("release", release);
        model.addAttribute("by", officers.nameOf(release.by()));
        model.addAttribute(
                "approvedBy", release.approvedBy().map(officers::nameOf).orElse(""));
        model.addAttribute("at", IndonesianTime.dateTime(release.at()));
        model.addAttribute(
                "changes",
                release.files().keySet().stream()
                        .map(file -> releases.after(release, file)
                                .map(after -> Comparison.of(file, releases.before(release, file), after))
                                .orElseGet(() -> Comparison.withdrawn(file)))
                        .toList());
        model.addAttribute("edits", user.has(Role.ADMINISTRATOR));
        model.addAttribute("undoing", releases.undoing(number));
        return "modeling/rilis";
    }

    @GetMapping("/berkas")
    ResponseEntity<byte[]> download(@PathVariable int number, @RequestParam String nama) {
        return releases.after(found(number), nama)
                .map(content -> Downloads.of(nama, content))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/kembali")
    String back(
            @PathVariable int number,
            @RequestParam(defaultValue = "false") boolean pindah,
            Principal who,
            RedirectAttributes next) {
        try {
            var back = now.back(found(number).number(), who.getName());
            next.addFlashAttribute(
                    "done",
                    back.release().isPresent()
                            ? "Keadaan sebelum rilis %d berlaku lagi.".formatted(number)
                            : "Draf untuk kembali menunggu persetujuan orang kedua.");
            return back.release()
                    .map(release ->
                            pindah ? move(release.number(), who, next) : "redirect:/bengkel/rilis/" + release.number())
                    .orElse("redirect:/bengkel/draf/" + back.draft().id());
        } catch (RefusedRelease refused) {
            next.addFlashAttribute("error", refused.getMessage());
            return "redirect:/bengkel/rilis/" + number;
        }
    }

    /** Running cases of every older version go along, where they have a place. */
    @PostMapping("/pindah")
    String move(@PathVariable int number, Principal who, RedirectAttributes next) {
        var diagrams = found(number).files().keySet().stream()
                .filter(file -> file.endsWith(".bpmn"))
                .map(file -> file.replaceAll(".*/|\\.bpmn$", ""))
                .toList();
        try {
            var moves = diagrams.stream()
                    .mapToInt(process -> migrations.startAll(process, who.getName()))
                    .sum();
            next.addFlashAttribute(
                    "done",
                    moves == 0
                            ? "Tidak ada perkara yang berjalan pada versi lama."
                            : "Perkara sedang dipindahkan; kemajuannya ada di halaman perkara di bawah.");
        } catch (IllegalArgumentException refused) {
            next.addFlashAttribute("error", refused.getMessage());
        }
        return "redirect:/bengkel/rilis/" + number + "#pindah";
    }

    private Release found(int number) {
        return releases.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

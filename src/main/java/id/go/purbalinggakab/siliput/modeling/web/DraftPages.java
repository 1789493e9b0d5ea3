package id.go.purbalinggakab.siliput.modeling.web;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.identity.CurrentUser;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.modeling.Comparison;
import id.go.purbalinggakab.siliput.modeling.Draft;
import id.go.purbalinggakab.siliput.modeling.DraftCheck;
import id.go.purbalinggakab.siliput.modeling.ModelDrafts.Standing;
import id.go.purbalinggakab.siliput.modeling.ModelReleases;
import id.go.purbalinggakab.siliput.modeling.RefusedRelease;
import id.go.purbalinggakab.siliput.modeling.Release;
import id.go.purbalinggakab.siliput.modeling.ReleaseNow;
import id.go.purbalinggakab.siliput.modeling.RunningModels;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One draft: its files, what is wrong with them, what they change, and the way to a release. */
@Controller
@RequestMapping("/bengkel/draf/{id}")
@RequiredArgsConstructor
class DraftPages {

    private final FoundDrafts found;
    private final DraftCheck check;
    private final ModelReleases releases;
    private final ReleaseNow now;
    private final Officers officers;
    private final CurrentUser user;
    private final RunningModels models;

    /** A file of the draft as the page shows it. */
    record FileRow(String file, String state, boolean overtaken, boolean form, boolean gone) {}

    /** The draft's head. */
    record Head(String state, String origin, String owner, String changedBy, String changedAt) {}

    /** Who asks for a release of it. */
    record Asked(String by, String at, String reason, String from, String approvedBy) {}

    @GetMapping
    String page(@PathVariable UUID id, Principal who, Model model) {
        var draft = found.draft(id);
        var standings = found.drafts().standings(draft);
        model.addAttribute("draft", draft);
        model.addAttribute(
                "head",
                new Head(
                        draft.state().label(),
                        draft.origin().label(),
                        officers.nameOf(draft.owner()),
                        officers.nameOf(draft.last().by()),
                        IndonesianTime.dateTime(draft.last().at())));
        model.addAttribute("asked", draft.request().map(this::asked).orElse(null));
        model.addAttribute(
                "files",
                Stream.concat(
                                standings.stream().map(DraftPages::row),
                                draft.withdrawn().stream()
                                        .map(file -> new FileRow(file, "tidak dipakai lagi", false, false, true)))
                        .toList());
        model.addAttribute("problems", draft.state().isOpen() ? check.problems(draft) : List.of());
        model.addAttribute("hints", draft.state().isOpen() ? check.hints(draft) : List.of());
        model.addAttribute(
                "changes",
                Stream.concat(
                                standings.stream()
                                        .filter(one -> !one.isSame())
                                        .map(one -> Comparison.of(one.file(), one.running(), one.mine())),
                                draft.withdrawn().stream().map(Comparison::withdrawn))
                        .toList());
        model.addAttribute(
                "overtaken",
                standings.stream()
                        .filter(one -> one.overtaken() && one.running().isPresent())
                        .map(one -> Comparison.of(
                                one.file(), one.base(), one.running().orElseThrow()))
                        .toList());
        model.addAttribute("edits", draft.state().isOpen() && user.has(Role.ADMINISTRATOR));
        model.addAttribute(
                "addable",
                models.files().keySet().stream()
                        .filter(name -> !draft.files().containsKey(name))
                        .toList());
        model.addAttribute("approves", releases.mayApprove(draft, who.getName()));
        model.addAttribute("secondWord", releases.needsSecondWord());
        return "modeling/draf";
    }

    @PostMapping("/rilis")
    String release(
            @PathVariable UUID id,
            @RequestParam int versi,
            @RequestParam(defaultValue = "") String alasan,
            @RequestParam(defaultValue = "") String mulai,
            @RequestParam boolean minta,
            Principal who,
            RedirectAttributes next) {
        next.addFlashAttribute("reason", alasan);
        next.addFlashAttribute("from", mulai);
        return told(id, next, () -> {
            var from = from(mulai);
            if (minta) {
                releases.ask(id, versi, alasan, from, who.getName());
                return Optional.empty();
            }
            return now.release(id, versi, alasan, from, who.getName());
        });
    }

    private static Optional<Instant> from(String typed) {
        try {
            return Optional.of(typed.strip()).filter(text -> !text.isEmpty()).map(text -> LocalDateTime.parse(text)
                    .atZone(IndonesianTime.WIB)
                    .toInstant());
        } catch (DateTimeParseException unreadable) {
            throw new RefusedRelease(
                    "Berlaku mulai: '%s' bukan tanggal dan jam yang ada; pilih lagi atau kosongkan.".formatted(typed));
        }
    }

    @PostMapping("/putuskan")
    String decide(
            @PathVariable UUID id,
            @RequestParam int versi,
            @RequestParam boolean setuju,
            @RequestParam(defaultValue = "") String catatan,
            Principal who,
            RedirectAttributes next) {
        return told(id, next, () -> {
            if (setuju) {
                return now.approve(id, versi, who.getName());
            }
            releases.refuse(
                    id,
                    versi,
                    "Tidak disetujui oleh %s: %s"
                            .formatted(officers.nameOf(who.getName()), catatan.isBlank() ? "tanpa alasan" : catatan),
                    who.getName());
            return Optional.empty();
        });
    }

    private String told(UUID id, RedirectAttributes next, Supplier<Optional<Release>> deed) {
        try {
            var release = deed.get();
            next.addFlashAttribute(
                    "done",
                    release.isPresent()
                            ? "Rilis %d berlaku.".formatted(release.get().number())
                            : recorded(found.draft(id)));
            return release.map(one -> "redirect:/bengkel/rilis/" + one.number()).orElse("redirect:/bengkel/draf/" + id);
        } catch (RefusedRelease refused) {
            next.addFlashAttribute("error", refused.getMessage());
            return "redirect:/bengkel/draf/" + id;
        }
    }

    /** What was recorded and who has the next word. */
    private static String recorded(Draft draft) {
        return switch (draft.state()) {
            case ASKED ->
                "Permintaan rilis dikirim dan penyetuju diberi tahu. Yang berlaku tidak berubah sebelum disetujui.";
            case WAITING ->
                "Disetujui. Rilis berlaku sendiri pada waktu yang diminta; sampai saat itu tidak ada yang berubah.";
            default ->
                "Penolakan dikirim. Peminta membaca catatannya di halaman ini, memperbaiki drafnya, lalu meminta lagi.";
        };
    }

    private Asked asked(Draft.Request request) {
        return new Asked(
                officers.nameOf(request.by()),
                IndonesianTime.dateTime(request.at()),
                request.reason(),
                request.effectiveAt().map(IndonesianTime::dateTime).orElse("segera"),
                request.approvedBy().map(officers::nameOf).orElse(""));
    }

    private static FileRow row(Standing one) {
        var state = one.isSame() ? "sama dengan yang berlaku" : one.running().isEmpty() ? "berkas baru" : "diubah";
        return new FileRow(one.file(), state, one.overtaken(), one.file().endsWith(".html"), false);
    }
}

package id.go.purbalinggakab.siliput.modeling.web;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.identity.CurrentUser;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.modeling.Draft;
import id.go.purbalinggakab.siliput.modeling.FolderDrafts;
import id.go.purbalinggakab.siliput.modeling.ModelDrafts;
import id.go.purbalinggakab.siliput.modeling.ModelName;
import id.go.purbalinggakab.siliput.modeling.ModelReleases;
import id.go.purbalinggakab.siliput.modeling.Origin;
import id.go.purbalinggakab.siliput.modeling.RefusedRelease;
import id.go.purbalinggakab.siliput.modeling.Release;
import id.go.purbalinggakab.siliput.modeling.RunningFile;
import id.go.purbalinggakab.siliput.modeling.RunningModels;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The workshop's front page: what runs, what is being changed, what was released. */
@Controller
@RequestMapping("/bengkel")
@RequiredArgsConstructor
class WorkshopPages {

    private final RunningModels models;
    private final ModelDrafts drafts;
    private final ModelReleases releases;
    private final FolderDrafts folder;
    private final Officers officers;
    private final CurrentUser user;

    /** A file that runs, as the page shows it. */
    record Running(String file, String title, int version, String since, String by) {}

    /** A draft or release as its list shows it. */
    record Row(String link, String title, String state, String by, String at, String detail) {}

    @GetMapping
    String page(Model model) {
        var running = models.files().values();
        model.addAttribute("diagrams", running(running.stream().toList(), name -> name.endsWith(".bpmn")));
        model.addAttribute("tables", running(running.stream().toList(), ModelName::isTable));
        model.addAttribute("forms", running(running.stream().toList(), ModelName::isForm));
        model.addAttribute("drafts", drafts.open().stream().map(this::row).toList());
        model.addAttribute("releases", releases.newest().stream().map(this::row).toList());
        model.addAttribute("offers", folder.offers());
        model.addAttribute("edits", user.has(Role.ADMINISTRATOR));
        return "modeling/bengkel";
    }

    @PostMapping("/draf")
    String create(
            @RequestParam(defaultValue = "") String judul,
            @RequestParam(defaultValue = "") String berkas,
            Principal who) {
        var running = Optional.ofNullable(models.files().get(berkas));
        var draft = drafts.create(
                judul.isBlank() && running.isPresent() ? "Perubahan " + berkas : judul,
                who.getName(),
                Origin.WORKSHOP,
                running.map(file -> Map.of(berkas, file.content())).orElse(Map.of()));
        return running.isPresent()
                ? "redirect:/bengkel/draf/%s/editor?nama=%s".formatted(draft.id(), berkas)
                : "redirect:/bengkel/draf/" + draft.id();
    }

    @GetMapping("/berlaku")
    ResponseEntity<byte[]> download(@RequestParam String nama) {
        return Optional.ofNullable(models.files().get(nama))
                .map(file -> Downloads.of(nama, file.content()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/folder")
    String folder(@RequestParam String nama, @RequestParam boolean ambil, Principal who, RedirectAttributes next) {
        if (!ambil) {
            folder.ignore(nama);
            next.addFlashAttribute("done", "Isi folder untuk " + nama + " diabaikan; yang berlaku tetap.");
            return "redirect:/bengkel";
        }
        try {
            return "redirect:/bengkel/draf/" + folder.take(nama, who.getName()).id();
        } catch (RefusedRelease refused) {
            next.addFlashAttribute("error", refused.getMessage());
            return "redirect:/bengkel";
        }
    }

    private List<Running> running(List<RunningFile> all, Predicate<String> which) {
        return all.stream()
                .filter(file -> which.test(file.name()))
                .map(file -> new Running(
                        file.name(),
                        file.title(),
                        file.version(),
                        IndonesianTime.dateTime(file.since()),
                        officers.nameOf(file.by())))
                .toList();
    }

    private Row row(Draft draft) {
        return new Row(
                "/bengkel/draf/" + draft.id(),
                draft.title(),
                draft.state().label(),
                officers.nameOf(draft.owner()),
                IndonesianTime.dateTime(draft.last().at()),
                "%s, %d berkas".formatted(draft.origin().label(), draft.files().size()));
    }

    private Row row(Release release) {
        return new Row(
                "/bengkel/rilis/" + release.number(),
                "%d. %s".formatted(release.number(), release.title()),
                release.reason(),
                release.approvedBy()
                        .map(second ->
                                "%s, disetujui %s".formatted(officers.nameOf(release.by()), officers.nameOf(second)))
                        .orElseGet(() -> officers.nameOf(release.by())),
                IndonesianTime.dateTime(release.at()),
                String.join(", ", release.files().keySet()));
    }
}

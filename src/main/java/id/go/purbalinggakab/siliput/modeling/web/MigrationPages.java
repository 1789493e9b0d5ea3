package id.go.purbalinggakab.siliput.modeling.web;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.identity.CaseVisibility;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.modeling.ModelMigrations;
import id.go.purbalinggakab.siliput.modeling.ModelMigrations.Move;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Running cases to the newest version: looked at first, then moved, then watched. */
@Controller
@RequestMapping("/bengkel/pindah/{process:[A-Za-z_][A-Za-z0-9_.-]*}")
@RequiredArgsConstructor
class MigrationPages {

    private static final String PLACE = "ke.";

    private final ModelMigrations migrations;
    private final Officers officers;
    private final CaseVisibility visibility;

    record MoveRow(
            String id,
            String what,
            String by,
            String at,
            int cases,
            int done,
            int left,
            List<String> failures,
            boolean isRunning,
            boolean isClosed) {}

    @GetMapping
    String page(@PathVariable String process, @RequestParam Map<String, String> sent, Principal who, Model model) {
        var moves = migrations.moves(process).stream().map(this::row).toList();
        model.addAttribute("process", process);
        model.addAttribute("older", migrations.older(process, places(sent)));
        model.addAttribute("shut", visibility.closedTo(who.getName()));
        model.addAttribute("moves", moves);
        model.addAttribute("running", moves.stream().anyMatch(MoveRow::isRunning));
        return "modeling/pindah";
    }

    @PostMapping
    String start(
            @PathVariable String process,
            @RequestParam int versi,
            @RequestParam Map<String, String> sent,
            Principal who,
            RedirectAttributes next) {
        try {
            migrations.start(process, versi, places(sent), who.getName());
            next.addFlashAttribute("done", "Perkara versi %d sedang dipindahkan.".formatted(versi));
        } catch (IllegalArgumentException refused) {
            next.addFlashAttribute("error", refused.getMessage());
        } catch (NoSuchElementException unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/bengkel/pindah/" + process;
    }

    @PostMapping("/tutup")
    String close(@PathVariable String process, @RequestParam String pindah) {
        migrations.close(process, pindah);
        return "redirect:/bengkel/pindah/" + process;
    }

    /** Where cases go on whose step is gone, by its id. */
    private static Map<String, String> places(Map<String, String> sent) {
        return sent.entrySet().stream()
                .filter(one -> one.getKey().startsWith(PLACE) && !one.getValue().isEmpty())
                .collect(Collectors.toMap(one -> one.getKey().substring(PLACE.length()), Map.Entry::getValue));
    }

    private MoveRow row(Move move) {
        return new MoveRow(
                move.id(),
                "Versi %d ke versi %d".formatted(move.from(), move.to()),
                officers.nameOf(move.by()),
                IndonesianTime.dateTime(move.at()),
                move.cases(),
                move.done(),
                move.left(),
                move.failures(),
                move.isRunning(),
                move.isClosed());
    }
}

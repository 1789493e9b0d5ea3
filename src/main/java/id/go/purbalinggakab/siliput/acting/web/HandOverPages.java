package id.go.purbalinggakab.siliput.acting.web;

import id.go.purbalinggakab.siliput.acting.HandOver;
import id.go.purbalinggakab.siliput.acting.HandOver.OpenTask;
import id.go.purbalinggakab.siliput.identity.Officers;
import java.security.Principal;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The open tasks of one's division, who has them, and handing one to somebody else. */
@Controller
@RequiredArgsConstructor
class HandOverPages {

    static final String PAGE = "/kantor/serah-tugas";

    private final HandOver handOver;
    private final Officers officers;

    /** One task as the page shows it. */
    record Row(String id, String name, String caseNumber, String holder, List<Choice> others) {}

    /** Somebody who may do it. */
    record Choice(String user, String name) {}

    @GetMapping(PAGE)
    String page(Model model, Principal who) {
        model.addAttribute(
                "tasks", handOver.ledBy(who.getName()).stream().map(this::row).toList());
        return "acting/serah-tugas";
    }

    @PostMapping(PAGE)
    String hand(
            @RequestParam String tugas,
            @RequestParam(defaultValue = "") String kepada,
            @RequestParam(defaultValue = "") String catatan,
            Principal who,
            RedirectAttributes next) {
        handOver.hand(tugas, kepada, catatan, who.getName())
                .ifPresentOrElse(
                        refusal -> next.addFlashAttribute("error", refusal)
                                .addFlashAttribute("tried", tugas)
                                .addFlashAttribute("to", kepada)
                                .addFlashAttribute("note", catatan),
                        () -> next.addFlashAttribute(
                                "done", "Tugas diserahkan kepada %s.".formatted(officers.nameOf(kepada))));
        return "redirect:" + PAGE;
    }

    private Row row(OpenTask task) {
        return new Row(
                task.id(),
                task.name(),
                task.caseNumber().orElse("–"),
                task.holder().map(officers::nameOf).orElse("Belum diambil"),
                task.others().stream()
                        .map(officer ->
                                new Choice(officer.userId(), "%s, %s".formatted(officer.name(), officer.position())))
                        .toList());
    }
}

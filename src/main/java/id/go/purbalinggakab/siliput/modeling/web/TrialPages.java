package id.go.purbalinggakab.siliput.modeling.web;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.modeling.ModelDrafts;
import id.go.purbalinggakab.siliput.modeling.Trial;
import id.go.purbalinggakab.siliput.modeling.TrialEngine;
import id.go.purbalinggakab.siliput.modeling.TrialEngine.Form;
import id.go.purbalinggakab.siliput.modeling.TrialEngine.Refused;
import id.go.purbalinggakab.siliput.modeling.TrialState;
import id.go.purbalinggakab.siliput.modeling.Trials;
import java.security.Principal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An administrator walks through a draft's procedure as each role would; what is refused there stays on the page. */
@Controller
@RequestMapping("/bengkel/coba")
@RequiredArgsConstructor
class TrialPages {

    private static final String PAGE = "redirect:/bengkel/coba";

    /** Before the names of a form's own fields. */
    private static final String FIELD = "isian.";

    private final Trials trials;
    private final ModelDrafts drafts;

    @GetMapping
    String page(Principal who, Model model) {
        var trial = trials.of(who.getName());
        model.addAttribute("trial", trial.orElse(null));
        if (trial.isPresent() && trial.get().isReady()) {
            try {
                model.addAttribute("state", trial.get().ask(TrialEngine::look));
            } catch (Refused broken) {
                model.addAttribute("broken", broken.sentences());
            }
        }
        return "modeling/coba";
    }

    @PostMapping
    String start(@RequestParam UUID draf, Principal who, RedirectAttributes next) {
        var draft = drafts.find(draf).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return told(next, () -> trials.start(who.getName(), draft));
    }

    @PostMapping("/akhiri")
    String end(Principal who, RedirectAttributes next) {
        trials.end(who.getName());
        next.addFlashAttribute("done", "Uji coba diakhiri; tidak ada yang tertinggal.");
        return PAGE;
    }

    /** What was typed comes back with a refusal. */
    @PostMapping("/kirim")
    String send(
            @RequestParam Form jenis,
            @RequestParam String id,
            @RequestParam(defaultValue = "") String orang,
            @RequestParam MultiValueMap<String, String> all,
            Principal who,
            RedirectAttributes next) {
        Map<String, List<String>> typed = all.entrySet().stream()
                .filter(one -> one.getKey().startsWith(FIELD))
                .collect(Collectors.toMap(one -> one.getKey().substring(FIELD.length()), Map.Entry::getValue));
        next.addFlashAttribute("typedId", id);
        next.addFlashAttribute("typedBy", orang);
        next.addFlashAttribute("typed", typed);
        return press(who, next, "Terkirim.", engine -> engine.send(jenis, id, orang, typed));
    }

    @PostMapping("/waktu")
    String forward(
            @RequestParam @DateTimeFormat(iso = ISO.DATE_TIME) LocalDateTime sampai,
            Principal who,
            RedirectAttributes next) {
        var until = sampai.atZone(IndonesianTime.WIB).toInstant();
        return press(who, next, "Waktu uji coba dimajukan.", engine -> engine.forward(until));
    }

    @PostMapping("/pesan")
    String deliver(@RequestParam String id, Principal who, RedirectAttributes next) {
        return press(who, next, "Pesan disampaikan.", engine -> engine.deliver(id));
    }

    @PostMapping("/ulangi")
    String retry(@RequestParam String id, Principal who, RedirectAttributes next) {
        return press(who, next, "Langkah dijalankan lagi.", engine -> engine.retry(id));
    }

    @GetMapping("/jejak")
    @ResponseBody
    TrialState.Path path(@RequestParam String perkara, Principal who) {
        try {
            return running(who).ask(engine -> engine.path(perkara));
        } catch (Refused unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, unknown.getMessage());
        }
    }

    private String press(Principal who, RedirectAttributes next, String done, Consumer<TrialEngine> press) {
        return told(next, () -> {
            running(who).ask(engine -> {
                press.accept(engine);
                return true;
            });
            next.getFlashAttributes().keySet().removeIf(name -> name.startsWith("typed"));
            next.addFlashAttribute("done", done);
        });
    }

    private static String told(RedirectAttributes next, Runnable press) {
        try {
            press.run();
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.sentences());
        }
        return PAGE;
    }

    private Trial running(Principal who) {
        return trials.of(who.getName())
                .orElseThrow(() -> new Refused(List.of("Uji coba ini sudah berakhir. Mulai lagi dari drafnya.")));
    }
}

package id.go.purbalinggakab.siliput.modeling.web;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.identity.CaseVisibility;
import id.go.purbalinggakab.siliput.identity.CurrentUser;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.modeling.PastCases;
import id.go.purbalinggakab.siliput.modeling.WhatIf;
import id.go.purbalinggakab.siliput.modeling.WhatIfs;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a draft would have made of finished cases: whom a case is shut to reads that there is one, and no more. */
@Controller
@RequestMapping("/bengkel/draf/{id}/seandainya")
@RequiredArgsConstructor
class WhatIfPages {

    private static final Logger LOG = LoggerFactory.getLogger(WhatIfPages.class);
    private static final int LONGEST = 60;

    private final FoundDrafts found;
    private final WhatIfs whatIfs;
    private final CaseVisibility visibility;
    private final CurrentUser user;

    @GetMapping
    String page(@PathVariable UUID id, Principal who, Model model, HttpServletResponse answer)
            throws InterruptedException {
        var draft = found.draft(id);
        var whatIf = whatIfs.of(draft);
        model.addAttribute("draft", draft);
        model.addAttribute("asks", user.has(Role.ADMINISTRATOR) || user.has(Role.KEPALA));
        model.addAttribute("most", PastCases.MOST);
        model.addAttribute("months", whatIf.map(WhatIf::months).orElse(12));
        model.addAttribute(
                "waits",
                whatIf.filter(one -> !one.isReady())
                        .map(one -> one.seen().get())
                        .orElse(null));
        if (whatIf.isPresent() && whatIf.get().isReady()) {
            model.addAttribute("since", IndonesianTime.date(whatIf.get().since()));
            model.addAttribute("old", whatIf.get().version() != draft.version());
            try {
                model.addAttribute("report", whatIf.get().report().get());
                model.addAttribute("shut", visibility.closedTo(who.getName()));
            } catch (ExecutionException | CancellationException failed) {
                LOG.warn("Bagaimana seandainya untuk draf {} gagal", id, failed);
                model.addAttribute("error", "Tidak dapat dihitung; tekan lagi, atau beri tahu pengelola server.");
            }
        } else if (whatIf.isPresent()) {
            answer.setHeader("Refresh", "2");
        }
        return "modeling/seandainya";
    }

    @PostMapping
    String look(@PathVariable UUID id, @RequestParam int bulan, RedirectAttributes next) {
        try {
            if (bulan < 1 || bulan > LONGEST) {
                throw new IllegalArgumentException("Isi Bulan dengan angka 1 sampai %d.".formatted(LONGEST));
            }
            whatIfs.look(found.draft(id), bulan);
        } catch (IllegalArgumentException refused) {
            next.addFlashAttribute("error", refused.getMessage());
        }
        return "redirect:/bengkel/draf/%s/seandainya".formatted(id);
    }
}

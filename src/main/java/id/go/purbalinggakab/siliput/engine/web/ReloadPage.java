package id.go.purbalinggakab.siliput.engine.web;

import id.go.purbalinggakab.siliput.engine.Deployments;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The same reload with a button and a readable answer; the login lets administrators in only. */
@Controller
@RequiredArgsConstructor
class ReloadPage {

    private final Deployments deployments;

    @ModelAttribute
    void everyPage(Model model) {}

    @GetMapping("/kantor/muat-ulang")
    String page() {
        return "engine/muat-ulang";
    }

    @PostMapping(path = "/kantor/muat-ulang", params = "halaman")
    String reload(Model model) {
        model.addAttribute("files", deployments.deployChanges());
        return "engine/muat-ulang";
    }
}

package id.go.purbalinggakab.siliput.guide.web;

import id.go.purbalinggakab.siliput.guide.About;
import id.go.purbalinggakab.siliput.guide.Guide;
import id.go.purbalinggakab.siliput.guide.GuideBook;
import id.go.purbalinggakab.siliput.identity.CurrentUser;
import id.go.purbalinggakab.siliput.identity.Role;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The guides for everybody who is logged in, and for administrators what the installation is made of. */
@Controller
@RequiredArgsConstructor
class GuidePages {

    private final GuideBook book;
    private final About about;
    private final CurrentUser reader;

    @ModelAttribute
    void everyPage(Model model) {
        model.addAttribute("guides", Guide.values());
        model.addAttribute("administrator", reader.has(Role.ADMINISTRATOR));
    }

    @GetMapping("/kantor/panduan")
    String list(Model model) {
        model.addAttribute("own", own());
        return "guide/daftar";
    }

    /** The help link: everybody lands in the guide of the own role. */
    @GetMapping("/kantor/panduan/saya")
    String mine() {
        return "redirect:/kantor/panduan/" + own().file();
    }

    @GetMapping("/kantor/panduan/{file}")
    String guide(@PathVariable String file, Model model) {
        var guide = Guide.named(file).orElseThrow(GuidePages::notFound);
        model.addAttribute("guide", guide);
        model.addAttribute("page", book.page(guide.file()));
        return "guide/panduan";
    }

    @GetMapping("/kantor/panduan/gambar/{name}.png")
    ResponseEntity<byte[]> picture(@PathVariable String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(book.picture(name + ".png").orElseThrow(GuidePages::notFound));
    }

    @GetMapping("/kantor/tentang")
    String about(Model model) {
        model.addAttribute("versions", about.versions());
        model.addAttribute("page", book.page("tentang-sistem"));
        return "guide/tentang";
    }

    private Guide own() {
        return reader.officer().map(Guide::of).orElse(Guide.PETUGAS);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

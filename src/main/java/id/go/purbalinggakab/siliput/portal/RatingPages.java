package id.go.purbalinggakab.siliput.portal;

import id.go.purbalinggakab.siliput.complaint.Ratings;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The answer to a complaint is rated by its secret link without a login; nothing changes on GET. */
@Controller
@RequiredArgsConstructor
class RatingPages {

    private final Ratings ratings;
    private final AddressLimit limit;

    @GetMapping("/nilai/{token}")
    String ask(@PathVariable String token, HttpServletRequest request, Model model) {
        limit.count(request);
        return show(token, model);
    }

    @PostMapping("/nilai/{token}")
    String rate(
            @PathVariable String token,
            @RequestParam(name = "nilai", required = false) Integer stars,
            @RequestParam(name = "catatan", defaultValue = "") String remark,
            HttpServletRequest request,
            Model model) {
        limit.count(request);
        try {
            ratings.rate(token, stars == null ? 0 : stars, remark);
        } catch (IllegalArgumentException refused) {
            model.addAttribute("problem", "Pilih salah satu nilai. Catatan paling panjang 2.000 huruf.");
            model.addAttribute("remark", remark);
        }
        return show(token, model);
    }

    private String show(String token, Model model) {
        var found = ratings.find(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("found", found);
        model.addAttribute("token", token);
        return "portal/nilai";
    }
}

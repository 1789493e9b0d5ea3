package id.go.purbalinggakab.siliput.coverage.web;

import id.go.purbalinggakab.siliput.coverage.PublishingQueue;
import id.go.purbalinggakab.siliput.coverage.process.PublishingOrders;
import id.go.purbalinggakab.siliput.publishing.Channel;
import id.go.purbalinggakab.siliput.publishing.ChannelPauses;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.PublishingDesk.RefusedOrder;
import java.security.Principal;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk's buttons. A channel is shut by whom the login room lets in there: administrators and the division's head. */
@Controller
@RequestMapping(PublishingDeskPages.PAGE)
@RequiredArgsConstructor
class PublishingDeskOrders {

    private final PublishingQueue queue;
    private final PublishingOrders orders;
    private final ChannelPauses pauses;

    /** Which line of the page. */
    record Place(String perkara, int versi, Channel kanal, String penerima) {}

    @PostMapping("/lagi")
    String again(
            Place place, @RequestParam(defaultValue = "false") boolean yakin, Principal who, RedirectAttributes next) {
        return done(
                next,
                "Dikirim lagi. Muat ulang halaman ini sebentar lagi untuk melihat hasilnya.",
                () -> orders.again(rows(place, who), yakin, who.getName()));
    }

    @PostMapping("/batal")
    String cancel(Place place, @RequestParam String alasan, Principal who, RedirectAttributes next) {
        if (!queue.leads(who.getName())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return done(
                next, "Dibatalkan. Tidak dikirim lagi.", () -> orders.cancel(rows(place, who), alasan, who.getName()));
    }

    @PostMapping("/terbit")
    String isOut(Place place, @RequestParam String tautan, Principal who, RedirectAttributes next) {
        return done(
                next, "Tercatat terbit.", () -> orders.isOut(rows(place, who).get(0), tautan, who.getName()));
    }

    @PostMapping("/kanal/jeda")
    String pause(@RequestParam Channel kanal, @RequestParam String alasan, Principal who, RedirectAttributes next) {
        return done(
                next,
                kanal.label() + " dijeda. Yang menunggu tidak dikirim sampai kanal dibuka.",
                () -> pauses.pause(kanal, alasan, who.getName()));
    }

    @PostMapping("/kanal/buka")
    String open(@RequestParam Channel kanal, RedirectAttributes next) {
        return done(
                next,
                kanal.label() + " dibuka. Yang menunggu dikirim paling lambat lima menit lagi.",
                () -> pauses.open(kanal));
    }

    private List<LedgerRow> rows(Place place, Principal who) {
        if (place.perkara() == null || place.kanal() == null || place.penerima() == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return queue.rows(who.getName(), place.perkara(), place.versi(), place.kanal(), place.penerima());
    }

    private static String done(RedirectAttributes next, String sentence, Runnable order) {
        try {
            order.run();
            next.addFlashAttribute("done", sentence);
        } catch (RefusedOrder refused) {
            next.addFlashAttribute("error", refused.getMessage());
        }
        return "redirect:" + PublishingDeskPages.PAGE;
    }
}

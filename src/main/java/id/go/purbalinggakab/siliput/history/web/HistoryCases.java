package id.go.purbalinggakab.siliput.history.web;

import id.go.purbalinggakab.siliput.casefile.CaseViews;
import id.go.purbalinggakab.siliput.casefile.DossierRights;
import id.go.purbalinggakab.siliput.history.Annotations;
import id.go.purbalinggakab.siliput.history.web.HistoryView.Remark;
import id.go.purbalinggakab.siliput.identity.CurrentUser;
import id.go.purbalinggakab.siliput.identity.Role;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** One case's history; each look is kept in the case's chain, and a case hidden from somebody is not there. */
@RestController
@RequestMapping("/siliput/api/riwayat")
@RequiredArgsConstructor
class HistoryCases {

    private static final int LONGEST_NOTE = 4_000;

    private final DossierRights rights;
    private final CaseViews cases;
    private final HistoryViews views;
    private final Annotations annotations;
    private final CurrentUser currentUser;

    /** @param operation an entry of the operation log, blank for the whole case */
    record NewRemark(String operation, String text) {}

    @GetMapping("/kasus/{number}")
    HistoryView one(@PathVariable String number, Principal who) {
        rights.required(who.getName(), number);
        return views.of(cases.look(number, who.getName(), "riwayat"), currentUser.has(Role.AUDITOR));
    }

    @PostMapping("/kasus/{number}/catatan")
    List<Remark> annotate(@PathVariable String number, @RequestBody NewRemark remark, Principal who) {
        rights.required(who.getName(), number);
        if (!currentUser.has(Role.AUDITOR)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var text = Optional.ofNullable(remark.text()).map(String::strip).orElse("");
        if (text.isEmpty() || text.length() > LONGEST_NOTE) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        annotations.add(
                number,
                Optional.ofNullable(remark.operation()).filter(operation -> operation.matches("[\\w-]{1,64}")),
                text,
                who.getName());
        return views.remarks(number);
    }
}

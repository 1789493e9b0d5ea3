package id.go.purbalinggakab.siliput.identity.web;

import id.go.purbalinggakab.siliput.identity.GivenPasswords;
import id.go.purbalinggakab.siliput.identity.SecondFactors;
import id.go.purbalinggakab.siliput.identity.SecondFactors.Next;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** What is left to do after the right password: the second factor, and a password of one's own. */
@Component
@RequiredArgsConstructor
class LoginSteps {

    private final SecondFactors factors;
    private final GivenPasswords passwords;

    /** In a browser, where the steps can be done. */
    void demand(HttpSession session, Authentication login) {
        SecondFactorFilter.demand(session, factor(login));
        SecondFactorFilter.demandOwnPassword(session, passwords.mustChange(login.getName()));
    }

    /** A sentence for a program, which cannot do them. */
    Optional<String> refusal(Authentication login) {
        if (factor(login) != Next.NOTHING) {
            return Optional.of(
                    "Akun ini memakai faktor kedua: masuk lewat peramban, atau pakai token (bearer) untuk program.");
        }
        return passwords.mustChange(login.getName())
                ? Optional.of(
                        "Kata sandi akun ini dibuat orang lain: masuk lewat peramban dan ganti dahulu dengan kata sandi Anda sendiri.")
                : Optional.empty();
    }

    private Next factor(Authentication login) {
        return factors.after(
                login.getName(),
                login.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .toList());
    }
}

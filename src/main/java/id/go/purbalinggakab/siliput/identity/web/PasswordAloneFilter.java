package id.go.purbalinggakab.siliput.identity.web;

import id.go.purbalinggakab.siliput.identity.SecondFactors;
import id.go.purbalinggakab.siliput.identity.SecondFactors.Next;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** A program has no telephone: where a second factor is in force, a password alone opens nothing; a token does. */
class PasswordAloneFilter extends OncePerRequestFilter {

    private final SecondFactors factors;

    PasswordAloneFilter(SecondFactors factors) {
        this.factors = factors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isShut(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream()
                .write("Akun ini memakai faktor kedua: masuk lewat peramban, atau pakai token (bearer) untuk program."
                        .getBytes(StandardCharsets.UTF_8));
    }

    private boolean isShut(HttpServletRequest request) {
        var how = request.getHeader(HttpHeaders.AUTHORIZATION);
        var login = SecurityContextHolder.getContext().getAuthentication();
        return login != null
                && how != null
                && how.regionMatches(true, 0, "Basic", 0, 5)
                && factors.after(
                                login.getName(),
                                login.getAuthorities().stream()
                                        .map(GrantedAuthority::getAuthority)
                                        .toList())
                        != Next.NOTHING;
    }
}

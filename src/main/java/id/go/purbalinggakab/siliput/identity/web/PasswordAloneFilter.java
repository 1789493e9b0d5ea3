package id.go.purbalinggakab.siliput.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** A program has no telephone and changes no password: where a step is left, Basic opens nothing; a token does. */
@RequiredArgsConstructor
class PasswordAloneFilter extends OncePerRequestFilter {

    private final LoginSteps steps;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var refusal = refusal(request);
        if (refusal.isPresent()) {
            LoginFailure.say(response, HttpStatus.FORBIDDEN, refusal.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<String> refusal(HttpServletRequest request) {
        var how = request.getHeader(HttpHeaders.AUTHORIZATION);
        var login = SecurityContextHolder.getContext().getAuthentication();
        return login != null && how != null && how.regionMatches(true, 0, "Basic", 0, 5)
                ? steps.refusal(login)
                : Optional.empty();
    }
}

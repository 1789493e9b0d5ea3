package id.go.purbalinggakab.siliput.identity.process;

import id.go.purbalinggakab.siliput.identity.KnownBrowsers;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where a password is being tried: a browser that the account knows, otherwise the address. */
@Component
@RequiredArgsConstructor
class LoginPlace {

    private final KnownBrowsers browsers;

    String of(String user) {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? browsers.find(user, attributes.getRequest())
                        .map("peramban "::concat)
                        .orElseGet(() -> attributes.getRequest().getRemoteAddr())
                : "";
    }
}

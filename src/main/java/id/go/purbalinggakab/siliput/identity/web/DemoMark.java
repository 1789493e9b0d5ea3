package id.go.purbalinggakab.siliput.identity.web;

import id.go.purbalinggakab.siliput.identity.IdentitySettings;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Tells every page whether it bears the DEMO mark. */
@Component
class DemoMark {

    DemoMark(ThymeleafViewResolver pages, IdentitySettings settings) {
        pages.addStaticVariable("demo", settings.demo());
    }
}

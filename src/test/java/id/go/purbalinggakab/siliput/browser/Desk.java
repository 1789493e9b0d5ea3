package id.go.purbalinggakab.siliput.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** One person at a browser: logs in, opens a task, fills in its form and completes it, leaving screenshots. */
public final class Desk implements AutoCloseable {

    private static final Pattern NUMBER = Pattern.compile("[A-Z]{3}-\\d{4}-\\d{5}");

    private final OfficeComputer computer;
    private final Page page;
    private final String site;
    private final String user;

    public Desk(String site, String user) {
        this(OfficeComputer.ELSEWHERE, site, user, page -> {});
    }

    /** @param prepare before anything is loaded */
    Desk(String zone, String site, String user, Consumer<Page> prepare) {
        this.computer = OfficeComputer.in(zone);
        this.page = computer.newPage();
        this.site = site;
        this.user = user;
        prepare.accept(page);
        page.setDefaultTimeout(30_000);
        enter(page, site, user);
    }

    static void enter(Page page, String site, String user) {
        page.navigate(site + "/masuk");
        page.fill("#pengguna", user);
        page.fill("#sandi", "Siliput-2026");
        page.click("button[type=submit]");
        page.waitForURL(address -> !address.contains("/masuk"));
    }

    public Page page() {
        return page;
    }

    Desk startProcess(String name) {
        if (!page.url().contains("/tasklist/")) {
            page.navigate(site + "/camunda/app/tasklist/default/#/");
        }
        page.locator(".start-process-action a").click();
        page.locator(".modal-body").getByText(name).first().click();
        form().waitFor();
        return this;
    }

    /** Opens the first such task from the list of everything that waits for this person. */
    Desk open(String taskName) {
        return open(tasksNamed(taskName).first());
    }

    /** Opens the task of one case. */
    Desk open(String taskName, String caseNumber) {
        return open(tasksNamed(taskName)
                .filter(new Locator.FilterOptions().setHasText(caseNumber))
                .first());
    }

    /** The agenda number on the first card of these tasks. */
    String firstCase(String taskName) {
        var card = tasksNamed(taskName).first().textContent();
        return NUMBER.matcher(card).results().findFirst().orElseThrow().group();
    }

    private Locator tasksNamed(String taskName) {
        page.navigate(site + "/camunda/app/tasklist/default/#/");
        page.locator(".task-filters").getByText("Tugas kelompok saya").click();
        return page.locator(".tasks-list .task")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("h4").filter(new Locator.FilterOptions().setHasText(taskName))));
    }

    private Desk open(Locator task) {
        task.locator("h4").click();
        form().waitFor();
        page.locator("form.siliput .si-case, form.siliput [data-part=case] *, form.siliput [data-part=complaint] *")
                .first()
                .waitFor();
        claim();
        return this;
    }

    /** Takes the task; its form opens for writing. */
    private void claim() {
        page.locator("button[ng-click='claim()']").click();
        page.locator("form.siliput :enabled >> visible=true").first().waitFor();
    }

    Locator form() {
        return page.locator("form.siliput");
    }

    Desk fill(String name, String value) {
        form().locator("[name='" + name + "']").fill(value);
        return this;
    }

    Desk tick(String name) {
        form().locator("input[type=checkbox][name='" + name + "']").check();
        return this;
    }

    Desk tickByText(String text) {
        form().getByText(text).first().click();
        return this;
    }

    Desk choose(String name, String value) {
        form().locator("input[name='" + name + "'][value='" + value + "']").check();
        return this;
    }

    Desk upload(Path file) {
        form().locator("input[type=file]").first().setInputFiles(file);
        form().getByText(file.getFileName().toString()).first().waitFor();
        return this;
    }

    Desk screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
        return this;
    }

    void start() {
        page.locator(".modal-footer button.btn-primary").click();
    }

    void complete() {
        press();
        form().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Sends the form, whatever comes of it. */
    void press() {
        page.locator(
                        ".task-details button[ng-click*=complete], .form-actions button.btn-primary, .cam-task-form button.btn-primary, button[type=submit].btn-primary")
                .last()
                .click();
    }

    String user() {
        return user;
    }

    @Override
    public void close() {
        computer.leave(page, site);
    }
}

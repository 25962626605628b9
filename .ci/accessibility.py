"""Runs axe-core on pages in a browser, and looks at what axe cannot see: reflow, the keyboard, requests.

Arguments: the browser, the folder with the pages, and perhaps a folder for screenshots.
"""
import importlib.util
import pathlib
import sys

from playwright.sync_api import sync_playwright

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# 320 pixels are what a window of 1280 has left at a zoom of 400 %.
WIDTHS = [1280, 360, 320]


def faults(page, axe):
    """What is wrong with the page as it is shown."""
    page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
    page.evaluate(axe)
    result = page.evaluate("tags => axe.run(document, {runOnly: tags})", TAGS)
    found = [
        f"{fault['id']}: {fault['help']}: {node['html'][:200]}" for fault in result["violations"] for node in fault["nodes"]
    ]
    found += [
        f"not decided by axe: {fault['id']}: {node['html'][:200]}"
        for fault in result["incomplete"] for node in fault["nodes"] if not is_right_in_sight(page, fault["id"], node)
    ]
    if not result["passes"]:
        found.append("axe looked at nothing")
    overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if overflow > 0:
        found.append(f"the page is {overflow} pixels wider than the window")
    return found + keyboard(page)


def is_right_in_sight(page, rule, node):
    """Whether a part that axe could not judge, as it was scrolled out of sight, is right once it is in sight."""
    result = page.evaluate("""([rule, target]) => {
        const part = document.querySelector(target)
        part.scrollIntoView({block: 'center', inline: 'center'})
        return axe.run(part, {runOnly: {type: 'rule', values: [rule]}})
    }""", [rule, node["target"][0]])
    return result["passes"] and not result["violations"] and not result["incomplete"]


def keyboard(page):
    """Whether everything that can be used is reached with the tabulator, and is seen to be."""
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    wanted = page.evaluate("document.querySelectorAll('a[href], summary, [tabindex=\"0\"]').length")
    reached = page.evaluate("[]")
    for _ in range(wanted + 1):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("""(() => {
            const part = document.activeElement, style = getComputedStyle(part)
            if (part === document.body) return null
            part.dataset.reached = 1
            const place = part.getBoundingClientRect()
            const isSeen = place.right > 0 && place.bottom > 0 && style.outlineStyle !== 'none'
            return isSeen ? '' : part.outerHTML.slice(0, 200)
        })()"""))
    count = page.evaluate("document.querySelectorAll('[data-reached]').length")
    found = [f"focus is not seen: {part}" for part in reached if part]
    return found + ([f"{count} of {wanted} parts are reached with the keyboard"] if count != wanted else [])


def main(browser_path, folder, shots=None):
    axe = (pathlib.Path(importlib.util.find_spec("axe_playwright_python").origin).parent / "axe.min.js").read_text()
    pages = sorted(pathlib.Path(folder).glob("*.html"))
    passed = failed = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        for path in pages:
            for scheme in ["light", "dark"]:
                for width in WIDTHS:
                    # The page forbids scripts; the tests need their own.
                    context = browser.new_context(
                        bypass_csp=True, color_scheme=scheme, viewport={"width": width, "height": 900})
                    page = context.new_page()
                    requests = []
                    page.on("request", lambda request: requests.append(request.url))
                    page.goto(path.absolute().as_uri())
                    if shots:
                        page.screenshot(path=f"{shots}/{path.stem}-{scheme}-{width}.png", full_page=True)
                    found = faults(page, axe) + [f"asks for {url}" for url in requests[1:]]
                    for fault in found:
                        print(f"{path.name}, {scheme}, {width} pixels: {fault}")
                    passed, failed = passed + (not found), failed + bool(found)
                    context.close()
        browser.close()
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


sys.exit(main(*sys.argv[1:]))

using System.Net;
using System.Text;
using Microsoft.Playwright;

namespace Isnad.Desk.Tests.Safety;

/// <summary>A real page of another site, in a real browser whose cookies open the desk.</summary>
public sealed class CrossSiteTests(GuardedDesk guarded, Desk open, Browser browser)
{
    [Fact]
    public async Task A_page_of_another_site_neither_writes_nor_reads()
    {
        // Another name is another site: the desk is 127.0.0.1, the page localhost.
        using var other = new HttpListener();
        int port = FreePort();
        other.Prefixes.Add($"http://localhost:{port}/");
        other.Start();
        Task serving = ServeAsync(other, guarded.Url, open.Url);
        await using (DeskPage desk = await browser.SignInAsync(guarded, "admin", "/"))
        {
            foreach (string id in (string[])["form-guarded", "form-open"])
            {
                IPage page = await desk.Page.Context.NewPageAsync();
                await page.GotoAsync($"http://localhost:{port}/");
                await page.WaitForFunctionAsync("window.done");
                Assert.Equal("refused", await page.EvaluateAsync<string>("window.read"));
                IResponse answer = await page.RunAndWaitForResponseAsync(() => page.EvaluateAsync($"document.getElementById('{id}').submit()"), r => r.Request.Method == "POST");
                Assert.Equal(403, answer.Status);
            }
        }
        using GuardedDesk.Visitor admin = await guarded.SignInAsync("admin");
        string accounts = (await admin.SendAsync(HttpMethod.Get, "/api/v1/accounts")).Body.ToString();
        Assert.DoesNotContain("forged", accounts, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.SendAsync(HttpMethod.Get, "/api/v1/reports/forged")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await open.SendAsync(HttpMethod.Get, "/api/v1/reports/forged")).Status);
        other.Stop();
        await serving;
    }

    private static async Task ServeAsync(HttpListener listener, params string[] desks)
    {
        string page = $$"""
            <!DOCTYPE html><body>
            <form id="form-guarded" method="post" enctype="text/plain" action="{{desks[0]}}/api/v1/accounts"><input name='{"name":"forged","role":"admin","password":"a sentence that is long","x":"' value='"}'></form>
            <form id="form-open" method="post" enctype="text/plain" action="{{desks[1]}}/api/v1/reports"><input name='{"id":"forged","text":"قتل مسلحون جنديا في سبها.","x":"' value='"}'></form>
            <script>
            (async () => {
              for (const desk of ["{{desks[0]}}", "{{desks[1]}}"]) {
                for (const type of ["text/plain", "application/json"]) {
                  for (const mode of ["no-cors", "cors"]) await fetch(desk + "/api/v1/reports", { method: "POST", mode, credentials: "include", headers: { "Content-Type": type }, body: '{"id":"forged","text":"قتل مسلحون جنديا في سبها."}' }).catch(() => {});
                }
                await fetch(desk + "/sign-out", { method: "POST", mode: "no-cors", credentials: "include" }).catch(() => {});
              }
              window.read = await fetch("{{desks[1]}}/api/v1/events", { credentials: "include" }).then(r => r.text()).catch(() => "refused");
              window.done = true;
            })();
            </script>
            """;
        while (listener.IsListening)
        {
            try
            {
                HttpListenerContext asked = await listener.GetContextAsync();
                asked.Response.ContentType = "text/html; charset=utf-8";
                await asked.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(page));
                asked.Response.Close();
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

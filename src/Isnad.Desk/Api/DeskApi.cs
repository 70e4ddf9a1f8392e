using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Isnad.Desk.Reading;
using Microsoft.AspNetCore.OpenApi;

namespace Isnad.Desk.Api;

/// <summary>/api/v1 and its description.</summary>
internal static class DeskApi
{
    /// <summary>Adds what the endpoints need.</summary>
    public static void AddDeskApi(this IServiceCollection services)
    {
        services.AddProblemDetails();
        services.AddExceptionHandler<ProblemHandler>();
        services.AddSingleton<IncomingReports>().AddSingleton(s => new Gazetteer(s.GetRequiredService<Reader>().Knowledge));
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(json =>
        {
            JsonSerializerOptions to = json.SerializerOptions;
            to.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            to.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            to.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            to.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower));
        });
        services.AddOpenApi("v1", openapi => openapi.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Isnad desk";
            document.Info.Version = "1";
            document.Info.Description = "The archive over HTTP. Lists are pages {\"items\":[…],\"next\":…}; follow `next` until it is absent. Problems are RFC 9457 with a code of docs/diagnostics.md. Spans count code points of the report's text.";
            document.AddComponent("key", new Microsoft.OpenApi.OpenApiSecurityScheme { Type = Microsoft.OpenApi.SecuritySchemeType.Http, Scheme = "bearer", Description = "A key of an account, isnad_…, where the desk asks for accounts; made at /account or by `isnad account key add`." });
            // The same bytes wherever the desk listens.
            document.Servers?.Clear();
            return Task.CompletedTask;
        }));
    }

    /// <summary>Maps /api/v1 and /openapi/v1.json.</summary>
    public static void MapDeskApi(this WebApplication app)
    {
        RouteGroupBuilder api = app.MapGroup("/api/v1");
        api.MapRecords();
        api.MapReports();
        api.MapCounts();
        api.MapReview();
        api.MapExport();
        api.MapIncidents();
        api.MapAccounts();
        app.MapOpenApi();
    }
}

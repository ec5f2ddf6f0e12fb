using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using ResNetGen.Playground.Page;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
var opening = new Opening();
builder.Services.AddSingleton(opening);
builder.RootComponents.Add<Workbench>("#app");
await using var host = builder.Build();
await opening.Read(host.Services.GetRequiredService<IJSRuntime>());
await host.RunAsync();

using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using ResNetGen.Playground.Page;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<Workbench>("#app");
await builder.Build().RunAsync();

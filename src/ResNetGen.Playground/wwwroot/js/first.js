// The page's file holds its first view, that of the networks of the ResNet paper. Opened by a link, with a file, or with what was typed before, the page shows another one: until it is there, none.
if (location.hash.startsWith('#spec1=') || sessionStorage.getItem('resnetgen-draft') !== null || document.querySelector('meta[name="resnetgen-studio"]'))
    document.getElementById('app').replaceChildren(document.getElementById('loading').content.cloneNode(true));

// SPDX-License-Identifier: Apache-2.0
// Any text: a project is read or told why not; what is read comes out byte for byte, and what is edited is read again.
#include "core/jobs/project_document.h"
#include "tests/fuzz/expect.h"

using namespace leftfold;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto project = ProjectDocument::parse(text, "fuzz.leftfold");
    if (!project) {
        expect(!project.error().message.empty());
        return 0;
    }
    expect(project->text() == text);
    const auto edited = project->withFilter({"mine", "type:a"}).withBookmark({"shop", "e", 7, "Order/o", "here"});
    const auto again = ProjectDocument::parse(edited.text(), "fuzz.leftfold");
    expect(again.has_value());
    expect(again->filters() == edited.filters() && again->bookmarks() == edited.bookmarks() && again->stores() == project->stores());
    return 0;
}

// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/load_fold.h"
#include "core/model/document.h"
#include "core/model/document_text.h"
#include "core/replay/reducer_makers.h"
#include "core/replay/rule_reducer.h"
#include "resources/documents.h"

namespace leftfold {

namespace {

constexpr std::string_view programMark = "exec:";
constexpr std::string_view sampleMark = "sample:";

/// A document's text and the name that errors call it by.
struct NamedText {
    std::string name;
    std::string text;
};

std::string shippedNames(std::string_view ending) {
    std::string names;
    for (const Document& document : builtInDocuments())
        if (document.name.starts_with("samples/") && document.name.ends_with(ending)) {
            std::string_view name = document.name.substr(8);
            name.remove_suffix(ending.size());
            names += (names.empty() ? "" : ", ") + std::string(name);
        }
    return names;
}

Result<std::string> textOf(const std::string& name, const DocumentTexts& texts) {
    const auto agreed = texts.find(name);
    if (agreed == texts.end())
        return loadText(name);
    if (!agreed->second)
        return fail(ErrorCode::NotFound, "There is no file " + name + '.');
    return *agreed->second;
}

Result<NamedText> shippedScript(const std::string& name) {
    const auto* document = builtInDocument("samples/" + name);
    if (!document)
        return fail(ErrorCode::NotFound, "There is no sample " + name + "; there are: " + shippedNames(".js") + " (.js).");
    return NamedText{name, std::string(document->text)};
}

Result<NamedText> loadDocument(const std::string& name, std::string_view ending, const DocumentTexts& texts) {
    const auto* shipped = ending.empty() ? nullptr : builtInDocument("samples/" + name + std::string(ending));
    if (shipped)
        return NamedText{name + std::string(ending), std::string(shipped->text)};
    std::error_code unreadable;
    if (!texts.contains(name) && !std::filesystem::exists(name, unreadable))
        return fail(ErrorCode::NotFound,
            "There is no file " + name
                + (ending.empty() ? "." : ", nor a sample document of that name; there are: " + shippedNames(ending) + '.'));
    auto text = textOf(name, texts);
    if (!text)
        return fail(ErrorCode::InvalidArgument, text.error().message, text.error().detail); // no fault of the store
    return NamedText{std::filesystem::path(name).filename().string(), *std::move(text)};
}

/// `sample:order.js`; without the mark it is a file: many a team has an order.js.
Result<std::shared_ptr<Reducer>> loadScript(const std::string& name, const DocumentTexts& texts) {
    const bool shipped = name.starts_with(sampleMark);
    TRY_ASSIGN(const auto document, shipped ? shippedScript(name.substr(sampleMark.size())) : loadDocument(name, {}, texts));
    return scriptReducer(document.text, document.name);
}

Result<std::shared_ptr<Reducer>> loadProgram(const std::string& name, const ProgramLeave& leave) {
    if (!leave.given)
        return fail(ErrorCode::InvalidArgument,
            "The reducer " + name + " starts a program, to which nobody has agreed. Pass --allow-exec if you know what it does.");
    return programReducer(std::string_view(name).substr(programMark.size()), leave.folder);
}

} // namespace

bool isProgram(std::string_view reducer) {
    return reducer.starts_with(programMark);
}

Result<std::shared_ptr<Reducer>> loadReducer(const std::string& name, const DocumentTexts& texts, const ProgramLeave& leave) {
    if (name.empty())
        return nullptr;
    if (isProgram(name))
        return loadProgram(name, leave);
    if (name.ends_with(".js"))
        return loadScript(name, texts);
    TRY_ASSIGN(const auto document, loadDocument(name, ".reducer.json", texts));
    TRY_ASSIGN(auto reducer, RuleReducer::parse(document.text, document.name));
    return reducer;
}

Result<std::shared_ptr<const Upcasters>> loadUpcasters(const std::string& name, const DocumentTexts& texts) {
    if (name.empty())
        return nullptr;
    TRY_ASSIGN(const auto document, loadDocument(name, ".upcasters.json", texts));
    TRY_ASSIGN(auto upcasters, Upcasters::parse(document.text, document.name));
    return std::make_shared<const Upcasters>(std::move(upcasters));
}

Result<std::shared_ptr<const Upcasters>> loadUpcasters(const std::vector<std::string>& names, const DocumentTexts& texts) {
    if (names.size() < 2)
        return loadUpcasters(names.empty() ? std::string() : names.front(), texts);
    Value::Array all;
    std::string title;
    for (const auto& name : names) {
        TRY_ASSIGN(const auto document, loadDocument(name, ".upcasters.json", texts));
        TRY_VOID(Upcasters::parse(document.text, document.name)); // a mistake is told with its own file and line
        TRY_ASSIGN(const auto root, readDocument(document.text, "upcasters", document.name));
        const auto& own = root.find("upcasters")->items();
        all.insert(all.end(), own.begin(), own.end());
        title += (title.empty() ? "" : " + ") + document.name;
    }
    const auto joined = Value::object({{"leftfold", Value::string("upcasters/1")}, {"upcasters", Value::array(std::move(all))}});
    TRY_ASSIGN(auto upcasters, Upcasters::parse(documentText(joined), title));
    return std::make_shared<const Upcasters>(std::move(upcasters));
}

} // namespace leftfold

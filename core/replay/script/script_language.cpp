// SPDX-License-Identifier: Apache-2.0
#include "core/replay/script/script_language.h"
#include "core/model/json_text.h"
#include "core/replay/script/sandbox.h"
#include "core/replay/script/script_form.h"
#include "core/replay/script/stored_digits.h"
#include <atomic>

namespace leftfold {

namespace {

/// A store of a million events would take a day with a script that never ends.
constexpr int mostStops = 5;

class JavaScriptFunction final : public ScriptFunction {
public:
    JavaScriptFunction(ScriptSource source, ScriptForm form)
        : m_source(std::move(source))
        , m_form(form) { }

    bool readsEvent() const override { return m_form.readsEvent; }

    Result<Value> call(const Value& data, const EventView& view) const override {
        if (m_stops >= mostStops)
            return fail(ErrorCode::Malformed,
                "a script must come to an end: it was stopped on " + std::to_string(mostStops)
                    + " events before this one, and is not run any more");
        std::vector<Value> parts;
        if (m_form.readsEvent)
            parts = {eventHead(view), view.data, view.metadata};
        std::vector<std::string> texts;
        texts.reserve(parts.size());
        for (const auto& part : parts)
            texts.push_back(scriptJson(part));
        const auto text = Sandbox::ofThisThread().call(m_source, scriptJson(data), texts);
        if (!text) {
            m_stops += text.error().code == ErrorCode::Cancelled ? 1 : 0;
            return fail(ErrorCode::Malformed, text.error().message);
        }
        auto returned = parseJson(*text);
        if (!returned)
            return fail(ErrorCode::Malformed, "what it returned " + returned.error().message);
        return StoredDigits(data, std::move(parts)).restored(*std::move(returned));
    }

private:
    ScriptSource m_source;
    ScriptForm m_form;
    mutable std::atomic<int> m_stops = 0;
};

class JavaScript final : public ScriptLanguage {
public:
    Result<std::shared_ptr<const ScriptFunction>> compile(std::string_view source) const override {
        static std::atomic<std::uint64_t> number = 0;
        TRY_ASSIGN(const auto form, readScriptForm(source));
        ScriptSource script{++number, QString::fromUtf8(source.data(), static_cast<qsizetype>(source.size()))};
        if (const auto compiled = Sandbox::ofThisThread().compile(script); !compiled)
            return fail(ErrorCode::InvalidArgument, compiled.error().message);
        return std::make_shared<const JavaScriptFunction>(std::move(script), form);
    }
};

} // namespace

const ScriptLanguage& javaScript() {
    static const JavaScript language;
    return language;
}

} // namespace leftfold

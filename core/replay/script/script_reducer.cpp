// SPDX-License-Identifier: Apache-2.0
#include "core/replay/script/script_reducer.h"
#include "core/model/json_text.h"
#include "core/replay/script/script_fold.h"
#include <algorithm>

namespace leftfold {

namespace {

constexpr std::size_t longestSource = std::size_t{1} << 20;

Result<> checkSource(std::string_view text, std::string_view fileName) {
    const std::string name(fileName);
    if (text.size() > longestSource)
        return fail(ErrorCode::InvalidArgument, name + ": the file is longer than 1 MiB");
    const auto at = text.find("finally");
    if (at == std::string_view::npos)
        return {};
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    return fail(
        ErrorCode::InvalidArgument, name + ':' + std::to_string(line) + ": a reducer cannot use \"finally\": it could not be stopped");
}

std::shared_ptr<FoldProgram> programOf(std::string_view text, std::string_view fileName) {
    static std::atomic<std::uint64_t> number = 0;
    auto program = std::make_shared<FoldProgram>();
    program->number = ++number;
    program->file = fileName;
    program->source = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    program->readsMetadata = program->source.contains(QStringLiteral("metadata"), Qt::CaseInsensitive);
    return program;
}

Result<> readTypes(FoldProgram& program, const QString& list) {
    TRY_ASSIGN(const auto types, parseJson(list.toStdString()));
    program.hasAny = types.find("any")->asBoolean();
    for (const auto& type : types.find("own")->items())
        program.types.insert(type.text());
    return {};
}

/// A mistake in a document that somebody named is usage.
Error asUsage(Error error) {
    error.code = ErrorCode::InvalidArgument;
    return error;
}

Result<Value> readProgram(FoldProgram& program) {
    FoldEngine engine;
    TRY_ASSIGN(const auto types, engine.open(program));
    TRY_VOID(readTypes(program, types));
    TRY_ASSIGN(const auto initial, engine.initial());
    return parseJson(initial.toStdString());
}

} // namespace

Result<std::shared_ptr<Reducer>> ScriptReducer::parse(std::string_view text, std::string_view fileName) {
    TRY_VOID(checkSource(text, fileName));
    auto program = programOf(text, fileName);
    auto initial = readProgram(*program);
    if (!initial)
        return fail(asUsage(std::move(initial).error()));
    return std::make_shared<ScriptReducer>(std::move(program), *std::move(initial));
}

ScriptReducer::ScriptReducer(std::shared_ptr<const FoldProgram> program, Value initial)
    : m_program(std::move(program))
    , m_initial(std::move(initial)) { }

std::string ScriptReducer::name() const {
    return m_program->file;
}

EventParts ScriptReducer::reads() const {
    return m_program->readsMetadata ? EventParts::DataAndMetadata : EventParts::Data;
}

Result<Applied> ScriptReducer::apply(Value& state, const UpcastEvent& event) {
    ScriptFold fold(m_program, state);
    TRY_ASSIGN(const auto applied, fold.apply(0, {&event, 1}));
    auto after = fold.state(state);
    for (const auto& late : fold.takeLate())
        return fail(ErrorCode::Malformed, late.message);
    state = std::move(after);
    return applied;
}

std::unique_ptr<RunningFold> ScriptReducer::begin(const Value& state) {
    return std::make_unique<ScriptFold>(m_program, state);
}

} // namespace leftfold

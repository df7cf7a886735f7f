// SPDX-License-Identifier: Apache-2.0
#include "core/replay/script/script_fold.h"
#include "core/model/json_text.h"
#include "core/model/stored_data.h"
#include "core/replay/script/stored_digits.h"
#include <algorithm>

namespace leftfold {

namespace {

using SteadyClock = std::chrono::steady_clock;

/// Steps that are kept before the state is written down, at least.
constexpr std::size_t mostSteps = 1024;
constexpr std::size_t mostBytes = std::size_t{64} << 20;
/// Between two writings of the state lies so many times what one costs.
constexpr int patience = 10;
/// A handler that had to be stopped so often is not run any more: a hundred thousand events would take hours.
constexpr int mostStops = 20;

QString textOf(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool readsAlike(std::string_view digits) {
    return isJsonNumber(digits) && isPlainNumber(digits);
}

QString jsonOf(const Value& value) {
    return textOf(scriptJson(value));
}

} // namespace

ScriptFold::ScriptFold(std::shared_ptr<const FoldProgram> program, const Value& state)
    : m_program(std::move(program))
    , m_text(jsonOf(state))
    , m_textAt(SteadyClock::now())
    , m_given(state) {
    m_spellings.note(state);
}

ScriptFold::~ScriptFold() {
    FoldEngine::leave(std::move(m_engine));
}

const std::pair<const std::string, QString>& ScriptFold::name(std::string_view text) {
    thread_local std::string key; // its memory serves from event to event
    key = text;
    const auto known = m_names.find(key);
    return known != m_names.end() ? *known : *m_names.emplace(key, textOf(text)).first;
}

/// Without its texts.
ScriptFold::Kept ScriptFold::keep(const Event& event, std::string_view type) {
    if (event.aggregate.id != m_streamText) {
        m_streamText = event.aggregate.id;
        m_stream = textOf(m_streamText);
    }
    Kept kept{&name(type).second, m_stream, {}, m_texts.size(), 0, 0, 0};
    if (event.version)
        kept.number = static_cast<double>(event.version->value);
    return kept;
}

ScriptFold::Kept ScriptFold::read(const UpcastEvent& event) {
    auto kept = keep(*event.stored, event.type);
    const auto add = [this](const Value& value) {
        const auto before = m_texts.size();
        appendScriptJson(m_texts, value);
        return m_texts.size() - before;
    };
    kept.data = add(event.data);
    kept.metadata = add(event.metadata); // null where nobody reads it
    if (m_program->readsHead)
        kept.head = add(eventHead(event.view()));
    return kept;
}

FoldCall ScriptFold::callOf(const Kept& kept) const {
    const auto all = std::string_view(m_texts);
    return {*kept.type, kept.stream, kept.number, textOf(all.substr(kept.begin, kept.data)),
        textOf(all.substr(kept.begin + kept.data, kept.metadata)), textOf(all.substr(kept.begin + kept.data + kept.metadata, kept.head))};
}

ScriptFold::Step ScriptFold::read(std::size_t number, std::span<const UpcastEvent> events) {
    Step step{number, events.front().stored->version, &name(events.front().stored->type).first, m_calls.size(), 0};
    for (const auto& event : events) {
        if (!m_program->handles(event.type))
            continue;
        m_spellings.note(event.data);
        m_spellings.note(event.metadata);
        m_calls.push_back(read(event));
        ++step.count;
    }
    return step;
}

Result<Applied> ScriptFold::apply(std::size_t number, std::span<const UpcastEvent> events) {
    if (events.empty())
        return Applied{};
    const auto before = m_texts.size();
    const auto step = read(number, events);
    if (step.count == 0)
        return Applied{};
    TRY_ASSIGN(auto applied, take(step, before));
    if (!applied) {
        TRY_ASSIGN(applied, take(read(number, events), before));
    }
    return applied.value_or(Applied{});
}

/// To make values of JSON and JSON of values again is most of what a fold would do beside the engine's work.
std::optional<Result<Applied>> ScriptFold::applyStored(std::size_t number, const Event& event) {
    if (m_program->readsMetadata || m_program->readsHead)
        return std::nullopt;
    const auto before = m_texts.size();
    if (!appendStoredData(m_texts, event, readsAlike))
        return std::nullopt;
    const auto size = m_texts.size() - before;
    if (!m_program->handles(event.type)) {
        m_texts.resize(before);
        return Applied{};
    }
    const Step step{number, event.version, &name(event.type).first, m_calls.size(), 1};
    auto& call = m_calls.emplace_back(keep(event, event.type));
    call.begin = before;
    call.data = size;
    auto applied = take(step, before);
    if (!applied)
        return fail(std::move(applied).error());
    return *applied ? std::optional<Result<Applied>>(**applied) : std::nullopt;
}

/// Runs the step and keeps it; what is not kept has its texts from `textsBefore` on. Nothing: its handlers ask for the head of an
/// event, once for a projection: from now on every event brings it.
Result<std::optional<Applied>> ScriptFold::take(const Step& step, std::size_t textsBefore) {
    if (!m_engine)
        if (auto loaded = loadText(); !loaded) {
            dropFrom(step.first, textsBefore);
            return fail(std::move(loaded).error());
        }
    auto asks = run(step);
    if (!asks || *asks) {
        makeAgain(Care::Usual);
        dropFrom(step.first, textsBefore);
        if (asks) {
            m_program->readsHead = true;
            return std::nullopt;
        }
        takeText(); // so that the next failure finds it near
        return fail(std::move(asks).error());
    }
    m_since.push_back(step);
    m_isGiven = false;
    lookNowAndThen();
    return Applied{static_cast<int>(step.count)};
}

void ScriptFold::dropFrom(std::size_t call, std::size_t text) {
    m_calls.resize(std::min(call, m_calls.size()));
    m_texts.resize(std::min(text, m_texts.size()));
}

Result<> ScriptFold::check(const QString& type) const {
    const auto stops = m_stops.find(type);
    if (stops != m_stops.end() && stops->second >= mostStops)
        return fail(ErrorCode::Malformed,
            m_program->file + ": the handler of " + type.toStdString() + " was stopped on " + std::to_string(mostStops)
                + " events before this one, and is not run any more");
    return {};
}

/// Whether one of its handlers asks for what was not read.
Result<bool> ScriptFold::run(const Step& step) {
    if (!m_engine)
        return fail(ErrorCode::Malformed, m_program->file + ": it could not be started again");
    for (const auto& kept : callsOf(step)) {
        if (!m_stops.empty())
            TRY_VOID(check(*kept.type));
        auto asks = m_engine->run(callOf(kept));
        if (!asks) {
            m_stops[*kept.type] += asks.error().code == ErrorCode::Cancelled ? 1 : 0;
            return fail(ErrorCode::Malformed, asks.error().message);
        }
        if (*asks)
            return true;
    }
    return false;
}

/// A look costs as much as some events, the state's text still more: neither may cost more than the events do.
void ScriptFold::lookNowAndThen() {
    if (m_untilLook > 0) {
        --m_untilLook;
        return;
    }
    const auto parts = m_engine->look();
    if (!parts)
        makeAgain(Care::Every);
    m_untilLook = std::max<std::size_t>(64, parts.value_or(0) / 4);
    const bool hasGrown = m_engine && m_engine->hasGrown();
    const bool isLong = m_since.size() >= mostSteps && SteadyClock::now() - m_textAt >= patience * m_textCost;
    if (isLong || m_texts.size() > mostBytes || hasGrown)
        takeText();
    if (hasGrown) {
        m_engine.reset();
        makeAgain(Care::Usual);
    }
}

void ScriptFold::takeText() {
    if (m_since.empty())
        return;
    const auto start = SteadyClock::now();
    if (auto text = m_engine ? m_engine->text() : fail(ErrorCode::Cancelled, {})) {
        m_text = *std::move(text);
        forget();
    } else {
        makeAgain(Care::Every);
    }
    m_textAt = SteadyClock::now();
    m_textCost = m_textAt - start;
}

void ScriptFold::forget() {
    m_since.clear();
    m_calls.clear();
    m_texts.clear();
}

Result<> ScriptFold::loadText() {
    if (!m_engine || m_engine->isStopped()) {
        m_engine.reset();
        TRY_ASSIGN(m_engine, FoldEngine::take(*m_program));
    }
    return m_engine->load(m_text);
}

/// From the last text on. Steps that now fail are told as late.
void ScriptFold::makeAgain(Care care) {
    m_isGiven = false;
    auto loaded = loadText();
    for (const auto& step : std::exchange(m_since, {})) {
        const auto done = loaded ? runAgain(step, care) : loaded;
        if (done)
            continue;
        m_late.push_back({step.number, step.version, *step.type, done.error().message});
        loaded = loadText();
        for (const auto& good : m_since) // they ran before
            loaded = loaded ? run(good).map([](bool) {}) : loaded;
    }
    if (care == Care::Every)
        forget(); // none is kept
}

Result<> ScriptFold::runAgain(const Step& step, Care care) {
    TRY_VOID(run(step));
    if (care == Care::Usual) {
        m_since.push_back(step);
        return {};
    }
    TRY_ASSIGN(m_text, m_engine->text());
    return {};
}

Value ScriptFold::state(const Value& last) {
    if (m_isGiven)
        return m_given;
    takeText();
    auto value = parseJson(m_text.toStdString());
    m_given = value ? m_spellings.restored(*std::move(value), last) : last;
    m_isGiven = true;
    return m_given;
}

} // namespace leftfold

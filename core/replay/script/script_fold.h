// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/reducer.h"
#include "core/replay/script/fold_engine.h"
#include "core/replay/script/number_spellings.h"
#include <chrono>
#include <map>
#include <unordered_map>
#include <utility>

namespace leftfold {

/// One history on its way through a projection. The state stays in the engine; what leads to it from the last text of it is
/// kept, so that it can be made again where a handler fails half way.
class ScriptFold final : public RunningFold {
public:
    ScriptFold(std::shared_ptr<const FoldProgram> program, const Value& state);
    ~ScriptFold() override;
    ScriptFold(const ScriptFold&) = delete;
    ScriptFold& operator=(const ScriptFold&) = delete;

    Result<Applied> apply(std::size_t step, std::span<const UpcastEvent> events) override;
    std::optional<Result<Applied>> applyStored(std::size_t step, const Event& event) override;
    Value state(const Value& last) override;
    std::vector<LateFailure> takeLate() override { return std::exchange(m_late, {}); }

private:
    /// One event of a step, as it is kept: its texts stand one behind the other in `m_texts`.
    struct Kept {
        const QString* type = nullptr;
        QString stream;
        std::optional<double> number;
        std::size_t begin = 0;
        std::size_t data = 0; ///< bytes of each
        std::size_t metadata = 0;
        std::size_t head = 0;
    };
    /// One step of which an event or more have handlers: `count` of `m_calls`, from `first` on.
    struct Step {
        std::size_t number = 0;
        std::optional<Version> version;
        const std::string* type = nullptr; ///< as stored
        std::size_t first = 0;
        std::size_t count = 0;
    };
    enum class Care { Usual, Every }; ///< look at the state now and then, or after every step

    Step read(std::size_t number, std::span<const UpcastEvent> events);
    Kept read(const UpcastEvent& event);
    Kept keep(const Event& event, std::string_view type);
    Result<std::optional<Applied>> take(const Step& step, std::size_t textsBefore);
    std::span<const Kept> callsOf(const Step& step) const { return std::span(m_calls).subspan(step.first, step.count); }
    void dropFrom(std::size_t call, std::size_t text);
    FoldCall callOf(const Kept& kept) const;
    const std::pair<const std::string, QString>& name(std::string_view text);
    Result<bool> run(const Step& step);
    Result<> check(const QString& type) const;
    void lookNowAndThen();
    void takeText();
    void forget();
    Result<> loadText();
    void makeAgain(Care care);
    Result<> runAgain(const Step& step, Care care);

    std::shared_ptr<const FoldProgram> m_program;
    std::unique_ptr<FoldEngine> m_engine; ///< null: not asked yet, or it was stopped
    QString m_text; ///< of the state before `m_since`
    std::vector<Step> m_since;
    std::vector<Kept> m_calls; ///< of those steps, one behind the other
    std::string m_texts; ///< of those, in one piece: a text of each event's own would scatter the memory
    std::unordered_map<std::string, QString> m_names; ///< types
    QString m_stream; ///< of the last event
    std::string m_streamText;
    std::chrono::steady_clock::time_point m_textAt;
    std::chrono::steady_clock::duration m_textCost{};
    std::size_t m_untilLook = 0;
    Value m_given; ///< the state as it was given last
    bool m_isGiven = true; ///< nothing has happened since
    NumberSpellings m_spellings;
    std::map<QString, int> m_stops; ///< how often the handlers of a type had to be stopped
    std::vector<LateFailure> m_late;
};

} // namespace leftfold

// SPDX-License-Identifier: Apache-2.0
#include "ui/session/branch_session.h"
#include <algorithm>

namespace leftfold::ui {

namespace {

/// The name, or with a number behind it where it is taken.
std::string freeName(const std::vector<Branch>& branches, const std::string& wanted) {
    const auto isTaken = [&](const std::string& name) {
        return std::any_of(branches.begin(), branches.end(), [&](const Branch& branch) { return branch.name == name; });
    };
    std::string name = wanted;
    for (int number = 2; isTaken(name); ++number)
        name = wanted + ' ' + std::to_string(number);
    return name;
}

} // namespace

BranchSession::BranchSession(Workspace& workspace, ReplaySession& replay, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_replay(replay) {
    connect(&replay, &ReplaySession::timelineChanged, this, &BranchSession::followTimeline);
    connect(&replay, &ReplaySession::headChanged, this, &BranchSession::followHead);
    followTimeline();
}

void BranchSession::setKeeper(BranchKeeper keeper) {
    m_keeper = std::move(keeper);
    load();
}

void BranchSession::setWatched(bool watched) {
    m_watched = watched;
    if (watched && !m_both && !m_isFolding)
        fold();
}

/// The same aggregate comes with another timeline where its reducer changed, or its events did.
void BranchSession::followTimeline() {
    if (m_replay.aggregate() != m_aggregate) {
        m_aggregate = m_replay.aggregate();
        return load();
    }
    fold();
}

void BranchSession::load() {
    m_branches = m_aggregate && m_keeper.load ? m_keeper.load(*m_aggregate) : std::vector<Branch>();
    begin(0);
}

void BranchSession::keep() {
    if (m_aggregate && m_keeper.save)
        m_keeper.save(*m_aggregate, m_branches);
}

void BranchSession::begin(std::size_t index) {
    m_chosen = m_branches.empty() ? std::nullopt : std::optional(std::min(index, m_branches.size() - 1));
    m_history = EditHistory<std::vector<BranchEdit>>(branch() ? branch()->edits : std::vector<BranchEdit>());
    Q_EMIT branchesChanged();
    fold();
}

void BranchSession::choose(std::size_t index) {
    if (m_chosen != index && index < m_branches.size())
        begin(index);
}

void BranchSession::add(const std::string& name) {
    m_branches.push_back({freeName(m_branches, name), {}});
    keep();
    begin(m_branches.size() - 1);
}

void BranchSession::rename(const std::string& name) {
    if (!m_chosen || name.empty() || m_branches[*m_chosen].name == name)
        return;
    m_branches[*m_chosen].name.clear();
    m_branches[*m_chosen].name = freeName(m_branches, name);
    keep();
    Q_EMIT branchesChanged();
}

void BranchSession::removeChosen() {
    if (!m_chosen)
        return;
    m_branches.erase(m_branches.begin() + static_cast<std::ptrdiff_t>(*m_chosen));
    keep();
    begin(*m_chosen);
}

void BranchSession::setEdits(std::vector<BranchEdit> edits, const std::string& what, Join join) {
    if (!m_chosen)
        add(tr("What if").toStdString());
    if (edits == branch()->edits)
        return;
    m_history.push(std::move(edits), what, join);
    changed();
}

void BranchSession::undo() {
    m_history.undo();
    changed();
}

void BranchSession::redo() {
    m_history.redo();
    changed();
}

void BranchSession::changed() {
    if (!m_chosen || m_branches[*m_chosen].edits == m_history.document())
        return;
    m_branches[*m_chosen].edits = m_history.document();
    keep();
    Q_EMIT branchesChanged();
    fold();
}

void BranchSession::setCondition(const std::string& text) {
    if (std::exchange(m_condition, text) == text)
        return;
    m_question = nullptr;
    m_conditionFault.clear();
    if (!text.empty()) {
        auto read = StepCondition::read(text, m_workspace.now());
        if (read)
            m_question = std::make_shared<const StepCondition>(*std::move(read));
        else
            m_conditionFault = conditionError(read.error()).message;
    }
    m_verdict.reset();
    Q_EMIT verdictChanged();
    if (m_question)
        fold();
}

void BranchSession::forgetFold() {
    m_folding.cancel();
    m_reading.cancel();
    m_isFolding = false;
    m_both = nullptr;
    m_problem.reset();
    m_verdict.reset();
    m_states.reset();
    m_row = 0;
}

/// What is shown stays until the next is there, so that typing does not make the page flicker. What nobody sees goes: it is folded
/// when somebody looks again.
void BranchSession::fold() {
    const auto& timeline = m_replay.timeline();
    const bool wanted = timeline && branch() && m_watched;
    if (!wanted || (m_both && m_both->real().setup().aggregate != timeline->setup().aggregate)) {
        forgetFold();
        Q_EMIT foldedChanged();
        Q_EMIT statesChanged();
    }
    if (!wanted)
        return;
    m_isFolding = true;
    m_workspace.ask(
        this, {tr("Folding a branch"), Lane::Long, &m_folding, Subject::Store, [this] { m_isFolding = false; }},
        [timeline, branch = *branch(), question = m_question](EventSource&, Progress& progress) -> Result<Folded> {
            TRY_ASSIGN(auto both, BranchedTimeline::fold(timeline, branch, progress));
            Folded folded{std::make_shared<const BranchedTimeline>(std::move(both)), {}};
            if (question) {
                TRY_ASSIGN(folded.verdict, judge(*folded.both, *question, progress));
            }
            return folded;
        },
        [this](Result<Folded> folded) { take(std::move(folded)); });
}

void BranchSession::take(Result<Folded> folded) {
    m_isFolding = false;
    m_problem = folded ? std::nullopt : std::optional(folded.error());
    if (folded) {
        const auto step = m_both ? m_both->rows()[m_row].real : m_replay.head();
        m_both = folded->both;
        m_verdict = m_question ? folded->verdict : std::nullopt; // the condition may have gone meanwhile
        m_row = m_both->rowOfReal(step);
    }
    Q_EMIT foldedChanged();
    Q_EMIT verdictChanged();
    Q_EMIT rowChanged();
    readStates();
}

void BranchSession::followHead() {
    if (!m_both || m_leading || m_both->rows()[m_row].real == m_replay.head())
        return;
    m_row = m_both->rowOfReal(m_replay.head());
    Q_EMIT rowChanged();
    readStates();
}

void BranchSession::setRow(std::size_t row) {
    if (!m_both || row >= m_both->rows().size() || row == m_row)
        return;
    m_row = row;
    m_leading = true;
    m_replay.setHead(m_both->rows()[row].real);
    m_leading = false;
    Q_EMIT rowChanged();
    readStates();
}

std::optional<Version> BranchSession::versionAtCursor() const {
    const auto& timeline = m_replay.timeline();
    const auto step = m_both ? m_both->rows()[m_row].real : m_replay.head();
    return timeline && step > 0 && step <= timeline->size() ? timeline->version(step) : std::nullopt;
}

void BranchSession::readStates() {
    if (!m_both)
        return;
    m_workspace.ask(
        this, {{}, Lane::Long, &m_reading},
        [both = m_both, row = m_row](EventSource&, Progress&) -> Result<BranchedStates> {
            const auto& steps = both->rows()[row];
            BranchedStates states{row, both->real().state(steps.real), both->branched().state(steps.branched)};
            states.differences = diffValues(states.real, states.branched).size();
            return states;
        },
        [this](Result<BranchedStates> states) {
            if (!states)
                return;
            m_states = *std::move(states);
            Q_EMIT statesChanged();
        });
}

} // namespace leftfold::ui

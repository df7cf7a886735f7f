// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/state_chips.h"
#include "ui/models/message_text.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/message_look.h"
#include <QButtonGroup>
#include <QHBoxLayout>
#include <algorithm>

namespace leftfold::ui {

namespace {

constexpr int all = 0;
constexpr int findings = 9;
constexpr std::array states{MessageState::Pending, MessageState::Failing, MessageState::Dead, MessageState::Published};

int idOf(MessageState state) {
    return static_cast<int>(state) + 1;
}

std::int64_t countOf(const OutboxTally& tally, MessageState state) {
    const std::int64_t counts[] = {tally.pending, tally.published, tally.failing, tally.dead};
    return counts[static_cast<std::size_t>(state)];
}

QString capital(QString word) {
    return word.isEmpty() ? word : word.replace(0, 1, word.front().toUpper());
}

} // namespace

StateChips::StateChips(QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this)) {
    setObjectName(QStringLiteral("stateChips"));
    setAccessibleName(tr("Messages by state"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 0, 16, 8);
    row->setSpacing(2);
    addChip(all, {}, QStringLiteral("All"))->setChecked(true);
    for (const MessageState state : states)
        addChip(idOf(state), messageLook(state).icon, QString::fromUtf8(messageStateName(state)));
    addChip(findings, QStringLiteral("review"), QStringLiteral("Findings"))->hide();
    row->addStretch(1);
    setBox(m_box);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            Q_EMIT chosen();
    });
}

QPushButton* StateChips::addChip(int id, const QString& iconName, const QString& name) {
    QPushButton* chip = makeButton(QString(), ButtonKind::Tab, this);
    chip->setObjectName(QStringLiteral("chip.") + name.toLower());
    chip->setCheckable(true);
    if (id != all && id != findings)
        chip->setIcon(icon(iconName, messageLook(states[static_cast<std::size_t>(m_group->buttons().size()) - 1]).iconColor));
    m_group->addButton(chip, id);
    layout()->addWidget(chip);
    return chip;
}

void StateChips::setBox(MessageBox box) {
    m_box = box;
    for (const MessageState state : states)
        m_group->button(idOf(state))->setToolTip(stateMeaning(state, box));
    forgetCounts();
}

void StateChips::forgetCounts() {
    m_group->button(all)->setText(tr("All"));
    for (const MessageState state : states)
        m_group->button(idOf(state))->setText(capital(stateWord(state, m_box)));
}

void StateChips::show(const OutboxTally& tally) {
    for (const MessageState state : states)
        m_group->button(idOf(state))
            ->setText(QStringLiteral("%1 %2").arg(capital(stateWord(state, m_box)), groupedNumber(countOf(tally, state))));
}

void StateChips::showFindings(const QString& text, bool good) {
    QAbstractButton* chip = m_group->button(findings);
    chip->setText(text);
    chip->setIcon(icon(good ? QStringLiteral("success") : QStringLiteral("review"), good ? IconColor::Added : IconColor::Changed));
    chip->show();
    m_hasFindings = true;
}

void StateChips::hideFindings() {
    if (isOnFindings())
        choose({});
    m_group->button(findings)->hide();
    m_hasFindings = false;
}

std::optional<MessageState> StateChips::state() const {
    for (const MessageState state : states)
        if (m_group->checkedId() == idOf(state))
            return state;
    return std::nullopt;
}

bool StateChips::isOnFindings() const {
    return m_group->checkedId() == findings;
}

void StateChips::choose(std::optional<MessageState> state) {
    m_group->button(state ? idOf(*state) : all)->setChecked(true);
}

void StateChips::chooseFindings() {
    m_group->button(findings)->setChecked(true);
}

std::vector<QAbstractButton*> StateChips::chips() const {
    std::vector<QAbstractButton*> shown;
    for (QAbstractButton* chip : m_group->buttons())
        if (m_hasFindings || m_group->id(chip) != findings)
            shown.push_back(chip);
    return shown;
}

void StateChips::step(int by) {
    const auto shown = chips();
    const auto here = std::find(shown.begin(), shown.end(), m_group->checkedButton());
    if (here == shown.end())
        return;
    const auto count = std::ssize(shown);
    shown[static_cast<std::size_t>((here - shown.begin() + by + count) % count)]->setChecked(true);
}

} // namespace leftfold::ui

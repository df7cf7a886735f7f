// SPDX-License-Identifier: Apache-2.0
// The picture of the page of versions and the event below it: what they show, and what is done at their fields.
#include "core/transform/json_pointer.h"
#include "ui/models/text_forms.h"
#include "ui/models/version_texts.h"
#include "ui/views/before_after_pane.h"
#include "ui/views/steps_pane.h"
#include "ui/views/versions_page.h"
#include "ui/widgets/field_lines_view.h"
#include "ui/widgets/notice_line.h"
#include <QInputDialog>
#include <QMenu>

namespace leftfold::ui {

namespace {

/// A place of every event as steps write it; items have no such place.
std::optional<std::string> pointerTo(const FieldPath& field) {
    std::string pointer;
    for (const FieldPath::Part& part : field.parts) {
        if (part.item)
            return {};
        pointer += pointerPart(part.name);
    }
    return pointer;
}

} // namespace

void VersionsPage::showSample() {
    const ArrowSample* sample = m_versions.sample();
    m_lines->setPicture(sample ? sample->picture : FieldPicture());
    showNotice();
    showStep();
    traceEvent();
}

/// What is to be known of picture and events: that the mapping can't run and they are older, or that no arrow is for them.
void VersionsPage::showNotice() {
    const bool stale = m_versions.isStale();
    m_lines->setStale(stale);
    m_sample->setStale(stale);
    m_types.setStale(stale);
    if (stale)
        m_notice->show(
            tr("out of date"), Tone::Changed, staleSentence(*m_mapping.problem()), m_mapping.undoName() ? tr("Undo") : QString());
    else if (!m_versions.selectedArrow() && !m_versions.type().empty())
        m_notice->show(tr("no upcaster"), Tone::Neutral,
            unmappedSentence(m_versions.inventory(), {m_versions.type(), m_versions.storedVersion()}), tr("Add an upcaster"));
    else
        m_notice->hide();
}

void VersionsPage::takeNotice() {
    if (m_versions.isStale())
        return m_mapping.undo();
    const auto [from, to] = nextArrow();
    addArrow(from, to);
}

/// What stands in place of an event while there is none.
QString VersionsPage::eventless() const {
    if (m_versions.isSampling())
        return tr("Stored events are read…");
    if (m_versions.isStale())
        return tr("No event is shown until the mapping can run.");
    return m_versions.selectedArrow() ? tr("No stored event comes to this arrow.") : tr("No event of this type is stored.");
}

/// What the arrow does to the event that is shown; found out on another thread.
void VersionsPage::traceEvent() {
    m_tracing.cancel();
    const Event* event = m_versions.shownEvent();
    if (!event || !m_versions.sharedSample())
        return m_sample->clear(eventless());
    const EventPlace place{static_cast<std::int64_t>(m_versions.eventIndex()) + 1, static_cast<std::int64_t>(m_versions.eventCount()),
        m_versions.eventIndex() > 0, m_versions.eventIndex() + 1 < m_versions.eventCount(), m_versions.hasFailing()};
    m_workspace.compute(
        this, {{}, Lane::Quick, &m_tracing, Subject::Window},
        [event = *event, sample = m_versions.sharedSample()](Progress&) -> Result<BeforeAfter> {
            return sample->upcaster ? beforeAfter(event, *sample->upcasters, {*sample->upcaster, sample->target}) : storedAlone(event);
        },
        [this, place](Result<BeforeAfter> shown) {
            m_sample->show(*shown, place);
            showStep();
        });
}

void VersionsPage::showStep() {
    const MappingArrow* arrow = m_versions.selectedArrow();
    const auto step = m_versions.countedStep();
    m_lines->setSelectedTarget(arrow ? arrow->target : 0);
    m_lines->setSelectedStep(step);
    m_sample->setSelectedStep(step);
}

void VersionsPage::nextFailing() {
    if (!m_versions.showNextFailing())
        Q_EMIT told(m_versions.proofHoldsNow()
                ? tr("No stored event fails at this arrow.")
                : tr("No event of the sample fails at this arrow. Prove the mapping to look at all of them."));
}

void VersionsPage::openEvent() {
    if (const Event* event = m_versions.shownEvent()) {
        m_workspace.selectEvent(*event);
        m_workspace.showPage(QStringLiteral("events"));
    }
}

/// Dragged from an old field to a new one, or to where none is.
void VersionsPage::connectFields(const FieldPath& from, const FieldPath& to) {
    const auto source = pointerTo(from);
    if (!source)
        return Q_EMIT told(tr("A field inside an array needs an \"each\" step: add one, and write the inner steps as text."));
    std::optional<std::string> target = pointerTo(to);
    if (to.parts.empty()) {
        bool agreed = false;
        const QString name = QInputDialog::getText(
            this, tr("Move a field"), tr("Move %1 to:").arg(fromStored(*source)), QLineEdit::Normal, fromStored(*source), &agreed);
        target = agreed ? std::optional(name.trimmed().toStdString()) : std::nullopt;
    }
    if (target && *target != *source)
        m_steps->addStep(
            Value::object({{"op", Value::string("move")}, {"from", Value::string(*source)}, {"path", Value::string(*target)}}));
}

/// Of the old fields the one that is current in the picture, as steps write it; empty: none.
std::string VersionsPage::chosenField() const {
    const auto spot = m_lines->currentField();
    if (!spot || spot->side != PictureSide::Old)
        return {};
    const PictureField& field = m_lines->picture().before[spot->at];
    return field.folded > 0 ? std::string() : pointerTo(field.path).value_or(std::string());
}

void VersionsPage::openFieldMenu(const FieldPath& field, const QPoint& place) {
    const auto path = pointerTo(field);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (path)
        m_steps->fillStepMenu(*menu, *path);
    else
        menu->addAction(tr("A field inside an array: add an \"each\" step for it"))->setEnabled(false);
    menu->popup(place);
}

} // namespace leftfold::ui

// SPDX-License-Identifier: Apache-2.0
#include "ui/views/arrow_pane.h"
#include "core/transform/json_pointer.h"
#include "core/versioning/mapping_outcome.h"
#include "ui/models/text_forms.h"
#include "ui/models/version_texts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/member_form.h"
#include "ui/widgets/text_label.h"
#include <QFormLayout>
#include <QVBoxLayout>

namespace leftfold::ui {

namespace {

constexpr int edge = 14;

/// Of one of several events: where it is written.
JsonPointer targetPlace(const MappingArrow& arrow) {
    auto place = arrow.steps;
    place.pop();
    return place;
}

JsonPointer intoOf(const MappingArrow& arrow) {
    auto place = arrow.upcaster;
    place.push(PointerToken(std::string("into")));
    return place;
}

} // namespace

ArrowPane::ArrowPane(MappingSession& mapping, VersionSession& versions, QWidget* parent)
    : QWidget(parent)
    , m_mapping(mapping)
    , m_versions(versions) {
    setObjectName(QStringLiteral("arrowPane"));
    build();
    connect(m_head, &MemberForm::edited, this, &ArrowPane::takeHead);
    connect(m_target, &MemberForm::edited, this, &ArrowPane::takeTarget);
    connect(m_outcome, &QComboBox::activated, this, &ArrowPane::takeOutcome);
    showArrow();
}

void ArrowPane::build() {
    m_head = new MemberForm;
    m_head->setObjectName(QStringLiteral("arrowForm"));
    m_outcome = new ChoiceBox;
    m_outcome->setObjectName(QStringLiteral("arrowOutcome"));
    m_outcome->setAccessibleName(tr("What becomes of the event"));
    m_outcome->addItem(tr("one event"), static_cast<int>(UpcastOutcome::One));
    m_outcome->addItem(tr("several events"), static_cast<int>(UpcastOutcome::Several));
    m_outcome->addItem(tr("no event: drop it"), static_cast<int>(UpcastOutcome::None));
    m_outcome->setToolTip(tr("What an event of this version becomes. What a choice takes away comes back with undo."));
    auto* choice = new QFormLayout;
    choice->setContentsMargins(edge, 8, edge, 0);
    choice->setHorizontalSpacing(12);
    choice->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_outcome->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    choice->setRowWrapPolicy(QFormLayout::WrapLongRows);
    choice->addRow(new TextLabel(tr("Becomes"), TextStyle::Body, TextColor::Muted), m_outcome);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(choice);
    column->addWidget(m_head);
    column->addWidget(buildTargets());
    column->addStretch(1);
}

QWidget* ArrowPane::buildTargets() {
    m_several = new QWidget;
    auto* column = new QVBoxLayout(m_several);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(edge, 0, edge - 6, 0);
    head->setSpacing(4);
    QPushButton* add = makeButton(tr("+ event"));
    add->setObjectName(QStringLiteral("addTarget"));
    add->setToolTip(tr("One more event that is made of it"));
    QToolButton* remove = makeIconButton(QStringLiteral("trash"), tr("Remove this event"));
    remove->setObjectName(QStringLiteral("removeTarget"));
    m_remove = remove;
    head->addWidget(makeSectionLabel(tr("EVENTS, IN ORDER")));
    head->addStretch(1);
    head->addWidget(add);
    head->addWidget(remove);
    m_targets = new QVBoxLayout;
    m_targets->setContentsMargins(edge, 0, edge, 0);
    m_targets->setSpacing(2);
    m_target = new MemberForm;
    m_target->setObjectName(QStringLiteral("targetForm"));
    column->addLayout(head);
    column->addLayout(m_targets);
    column->addWidget(m_target);
    connect(add, &QPushButton::clicked, this, &ArrowPane::addTarget);
    connect(remove, &QToolButton::clicked, this, &ArrowPane::removeTarget);
    return m_several;
}

void ArrowPane::showArrow() {
    const MappingArrow* arrow = m_versions.selectedArrow();
    setVisible(arrow != nullptr);
    const Value* upcaster = arrow ? resolve(m_mapping.document().root(), arrow->upcaster) : nullptr;
    if (!upcaster || !upcaster->isObject())
        return;
    std::vector<JsonPointer> places;
    for (const MappingArrow& each : m_mapping.arrows())
        places.push_back(each.upcaster);
    m_head->followDocument(m_mapping.document().root(), places);
    m_outcome->setCurrentIndex(m_outcome->findData(static_cast<int>(arrow->outcome)));
    m_head->show(arrowKind(arrow->outcome), *upcaster, arrow->upcaster);
    m_several->setVisible(arrow->outcome == UpcastOutcome::Several);
    if (arrow->outcome == UpcastOutcome::Several)
        showTargets(*arrow);
}

/// One row for each event; the selected one's members stand below.
void ArrowPane::showTargets(const MappingArrow& arrow) {
    std::vector<JsonPointer> places;
    QStringList names{QString::number(arrow.target), fromStored(arrow.upcaster.toString())};
    for (const MappingArrow& each : m_mapping.arrows()) {
        places.push_back(targetPlace(each));
        if (each.upcaster == arrow.upcaster)
            names << targetName(each);
    }
    m_target->followDocument(m_mapping.document().root(), places);
    if (const Value* target = resolve(m_mapping.document().root(), targetPlace(arrow)); target && target->isObject())
        m_target->show(targetKind(), *target, targetPlace(arrow));
    m_remove->setEnabled(arrow.targets > 1);
    m_remove->setToolTip(arrow.targets > 1 ? tr("Remove this event") : tr("The only event; choose \"no event\" to drop it"));
    if (std::exchange(m_shownTargets, names) == names)
        return; // the focus may be on one of them
    while (QLayoutItem* item = m_targets->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the sender of what is handled now
        delete item;
    }
    for (qsizetype at = 2; at < names.size(); ++at) {
        QPushButton* row = makeButton(names[at], ButtonKind::Tab);
        row->setObjectName(QStringLiteral("target%1").arg(at - 2));
        row->setCheckable(true);
        row->setChecked(static_cast<std::size_t>(at - 2) == arrow.target);
        connect(row, &QPushButton::clicked, this, [this, target = static_cast<std::size_t>(at - 2)] {
            m_versions.selectTarget(target);
            m_shownTargets.clear(); // the tab that was clicked may be the selected one
            showArrow();
        });
        m_targets->addWidget(row);
    }
}

bool ArrowPane::edit(const QString& name, const MappingSession::Edit& change) {
    return m_mapping.edit(name.toStdString(), change);
}

void ArrowPane::takeOutcome() {
    const MappingArrow* arrow = m_versions.selectedArrow();
    const auto wanted = static_cast<UpcastOutcome>(m_outcome->currentData().toInt());
    const Value* upcaster = arrow ? resolve(m_mapping.document().root(), arrow->upcaster) : nullptr;
    if (!upcaster || arrow->outcome == wanted)
        return;
    const auto selected = m_versions.arrow();
    std::size_t first = *selected - arrow->target;
    edit(tr("make %1 of it").arg(m_outcome->currentText()),
        [place = arrow->upcaster, now = withOutcome(*upcaster, wanted)](
            const MappingDocument& document) { return document.replaced(place, now); });
    if (first < m_mapping.arrows().size())
        m_versions.selectArrow(first);
}

/// Typing in one member is one step of undo.
void ArrowPane::takeHead(const Value& object, const QString& member) {
    if (const MappingArrow* arrow = m_versions.selectedArrow())
        m_mapping.edit(
            tr("change %1 of %2").arg(member, fromStored(arrow->upcaster.toString())).toStdString(),
            [&, place = arrow->upcaster](const MappingDocument& document) { return document.replaced(place, object); },
            MappingSession::Join::SameName);
}

void ArrowPane::takeTarget(const Value& object, const QString& member) {
    if (const MappingArrow* arrow = m_versions.selectedArrow())
        m_mapping.edit(
            tr("change %1 of %2").arg(member, fromStored(targetPlace(*arrow).toString())).toStdString(),
            [&, place = targetPlace(*arrow)](const MappingDocument& document) { return document.replaced(place, object); },
            MappingSession::Join::SameName);
}

void ArrowPane::addTarget() {
    const MappingArrow* arrow = m_versions.selectedArrow();
    if (!arrow || arrow->outcome != UpcastOutcome::Several)
        return;
    const std::size_t at = arrow->targets;
    const bool done = edit(tr("add an event"), [&](const MappingDocument& document) {
        return document.inserted(intoOf(*arrow), at, newTarget(arrow->fromType, arrow->from + 1));
    });
    if (!done)
        return;
    m_versions.selectTarget(at);
    m_target->focusFirst();
}

void ArrowPane::removeTarget() {
    const MappingArrow* arrow = m_versions.selectedArrow();
    if (!arrow || arrow->targets < 2)
        return;
    const std::size_t left = arrow->target == 0 ? 0 : arrow->target - 1;
    const std::size_t first = *m_versions.arrow() - arrow->target;
    edit(tr("remove an event"), [place = targetPlace(*arrow)](const MappingDocument& document) { return document.removed(place); });
    m_versions.selectArrow(first + left);
}

bool ArrowPane::hasDraft() const {
    return !m_head->drafts().empty() || !m_target->drafts().empty();
}

} // namespace leftfold::ui

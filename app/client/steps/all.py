"""How each step of the client's way is made."""

from __future__ import annotations

from app.client.step import Steps
from app.client.steps.advice import AdviceStep
from app.client.steps.body import BodyStep
from app.client.steps.called_for import CalledForStep
from app.client.steps.changed import ChangedStep
from app.client.steps.feeling import FeelingStep
from app.client.steps.health import HealthStep
from app.client.steps.mark import MarkStep
from app.client.steps.now import NowStep
from app.client.steps.read_back import ReadBackStep
from app.client.steps.since import SinceStep
from app.client.steps.standing import StandingStep
from app.client.steps.today import TodayStep
from app.client.steps.welcome import WelcomeStep
from app.client.steps.worse_or_better import WorseOrBetterStep
from app.words.languages import Languages
from models.flow.way import FlowStep


def all_steps(languages: Languages) -> Steps:
    """Every step but the thanks, which are the window's own."""
    return {
        FlowStep.WELCOME: lambda conversation: WelcomeStep(conversation, languages.available),
        FlowStep.TODAY: TodayStep,
        FlowStep.BODY: BodyStep,
        FlowStep.MARK: MarkStep,
        FlowStep.CHANGED: ChangedStep,
        FlowStep.SINCE: SinceStep,
        FlowStep.WORSE_OR_BETTER: WorseOrBetterStep,
        FlowStep.FEELING: FeelingStep,
        FlowStep.NOW: NowStep,
        FlowStep.HEALTH: HealthStep,
        FlowStep.STANDING: StandingStep,
        FlowStep.CALLED_FOR: CalledForStep,
        FlowStep.READ_BACK: ReadBackStep,
        FlowStep.ADVICE: AdviceStep,
    }
